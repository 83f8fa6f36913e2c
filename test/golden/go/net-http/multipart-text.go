package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
)

func main() {
	payload := &bytes.Buffer{}
	form := multipart.NewWriter(payload)
	form.WriteField("a", "1")
	form.WriteField("b", "two words")
	form.WriteField("a", "3")
	form.Close()

	resp, err := http.Post("http://example.test/p", form.FormDataContentType(), payload)
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
