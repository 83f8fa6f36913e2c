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
		"client_id=" + url.QueryEscape("{{client_id}}"),
		"client_secret=" + url.QueryEscape("{{client_secret}}"),
		"scope=" + url.QueryEscape("read+write"),
		"refresh_token=" + url.QueryEscape("{{refresh_token}}"),
	}
	payload := strings.NewReader(strings.Join(form, "&"))

	resp, err := http.Post("https://api.pandadoc.com/oauth2/access_token", "application/x-www-form-urlencoded", payload)
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
