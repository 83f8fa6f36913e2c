package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	payload := strings.NewReader(`{"a": "{{name}}", "{{name}}": {{number}}}`)

	req, err := http.NewRequest("PUT", "http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}", payload)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("X-{{name}}", "v {{hostileAscii}}")
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
