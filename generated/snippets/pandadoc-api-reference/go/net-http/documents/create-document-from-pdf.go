package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"os"
)

func main() {
	payload := &bytes.Buffer{}
	form := multipart.NewWriter(payload)
	addFile(form, "file", "sample.pdf", readFile("files/sample.pdf"))
	addField(form, "data", `{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}`)
	if err := form.Close(); err != nil {
		log.Fatal(err)
	}

	req, err := http.NewRequest("POST", "https://api.pandadoc.com/public/v1/documents", payload)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Authorization", "Bearer {{access_token}}")
	req.Header.Set("Content-Type", form.FormDataContentType())

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

func addField(form *multipart.Writer, field, value string) {
	if err := form.WriteField(field, value); err != nil {
		log.Fatal(err)
	}
}

func addFile(form *multipart.Writer, field, fileName string, content []byte) {
	part, err := form.CreateFormFile(field, fileName)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := part.Write(content); err != nil {
		log.Fatal(err)
	}
}

func readFile(path string) []byte {
	content, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return content
}
