package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"net/textproto"
)

func main() {
	payload := &bytes.Buffer{}
	form := multipart.NewWriter(payload)
	addPart(form, `form-data; name="json"`, "application/json", []byte(`{"a":"b, 'c'"}`))
	addPart(form, `form-data; name="xml"`, "text/xml; charset=utf-8", []byte(`<a b="c"/>`))
	addPart(form, `form-data; name="plain"`, "text/plain", []byte("x"))
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

func addPart(form *multipart.Writer, disposition, contentType string, content []byte) {
	header := textproto.MIMEHeader{}
	header.Set("Content-Disposition", disposition)
	if contentType != "" {
		header.Set("Content-Type", contentType)
	}
	part, err := form.CreatePart(header)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := part.Write(content); err != nil {
		log.Fatal(err)
	}
}
