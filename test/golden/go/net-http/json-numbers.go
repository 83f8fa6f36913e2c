package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	payload := strings.NewReader(`{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}`)

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
