package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	payload := strings.NewReader(`<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x ` + "`" + `y` + "`" + ` ]]> &amp; é <!-- z -->
</a>
`)

	resp, err := http.Post("http://example.test/p", "application/xml", payload)
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
