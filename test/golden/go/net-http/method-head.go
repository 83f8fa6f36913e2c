package main

import (
	"fmt"
	"log"
	"net/http"
)

func main() {
	resp, err := http.Head("http://example.test/things/1")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()

	if resp.StatusCode >= 400 {
		log.Fatal(resp.Status)
	}
	fmt.Println(resp.Status)
}
