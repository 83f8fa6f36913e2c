package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"os"
)

func main() {
	payload := &bytes.Buffer{}
	form := multipart.NewWriter(payload)
	addPart(form, `form-data; name="a"; filename="with space.txt"`, "", readFile("with space.txt"))
	addPart(form, `form-data; name="b"; filename="it's.txt"`, "", readFile("it's.txt"))
	addPart(form, `form-data; name="c"; filename="do%22uble.txt"`, "", readFile(`do"uble.txt`))
	addPart(form, "form-data; name=\"d\"; filename=\"$(id) `x`.txt\"", "", readFile("$(id) `x`.txt"))
	addPart(form, `form-data; name="e"; filename="é 日本.txt"`, "", readFile("é 日本.txt"))
	addPart(form, `form-data; name="f"; filename="a;b,c=d.txt"`, "", readFile("a;b,c=d.txt"))
	addPart(form, `form-data; name="g"; filename="-dash.txt"`, "", readFile("-dash.txt"))
	addPart(form, `form-data; name="h"; filename="per%41cent.txt"`, "", readFile("per%41cent.txt"))
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

func readFile(path string) []byte {
	content, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return content
}
