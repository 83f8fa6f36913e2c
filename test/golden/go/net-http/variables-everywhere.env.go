package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
)

func main() {
	pathPart := env("PATHPART")
	queryName := env("QUERYNAME")
	hostileValue := env("HOSTILEVALUE")
	name := env("NAME")
	hostileAscii := env("HOSTILEASCII")
	number := env("NUMBER")

	payload := strings.NewReader(`{"a": "` + name + `", "` + name + `": ` + number + "}")

	req, err := http.NewRequest("PUT", "http://example.test/"+pathPart+"?"+queryName+"="+hostileValue, payload)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("X-"+name, "v "+hostileAscii)
	req.Header.Set("Content-Type", "application/json")

	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()

	body, err := io.ReadAll(resp.Body)
	if err != nil {
		log.Fatal(err)
	}
	if resp.StatusCode >= 400 {
		log.Fatalf("%s: %s", resp.Status, body)
	}
	fmt.Println(string(body))
}

func env(name string) string {
	value, ok := os.LookupEnv(name)
	if !ok {
		log.Fatalf("%s is not set", name)
	}
	return value
}
