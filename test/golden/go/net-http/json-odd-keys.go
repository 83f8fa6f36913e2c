package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	payload := strings.NewReader(`{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}`)

	resp, err := http.Post("http://example.test/p", "application/json", payload)
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
