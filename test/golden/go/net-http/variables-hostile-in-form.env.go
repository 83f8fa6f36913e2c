package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
)

func main() {
	name := env("NAME")
	hostileValue := env("HOSTILEVALUE")

	form := []string{
		name + "=" + url.QueryEscape(hostileValue),
		"x=" + url.QueryEscape("a"+hostileValue+"b"),
	}
	payload := strings.NewReader(strings.Join(form, "&"))

	resp, err := http.Post("http://example.test/p", "application/x-www-form-urlencoded", payload)
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
