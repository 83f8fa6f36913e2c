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
	addField(form, "a", "1")
	addField(form, "b", "two words")
	addField(form, "a", "3")
	if err := form.Close(); err != nil {
		log.Fatal(err)
	}

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

func addField(form *multipart.Writer, field, value string) {
	if err := form.WriteField(field, value); err != nil {
		log.Fatal(err)
	}
}
