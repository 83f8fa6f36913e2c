package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"strings"
)

func main() {
	form := []string{
		"grant_type=" + url.QueryEscape("refresh_token"),
		"scope=" + url.QueryEscape("read+write"),
		"client_id=" + url.QueryEscape("a b"),
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
