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
	addFile(form, "a", "with space.txt", readFile("with space.txt"))
	addFile(form, "b", "it's.txt", readFile("it's.txt"))
	addFile(form, "c", `do"uble.txt`, readFile(`do"uble.txt`))
	addFile(form, "d", "$(id) `x`.txt", readFile("$(id) `x`.txt"))
	addFile(form, "e", "é 日本.txt", readFile("é 日本.txt"))
	addFile(form, "f", "a;b,c=d.txt", readFile("a;b,c=d.txt"))
	addFile(form, "g", "-dash.txt", readFile("-dash.txt"))
	addFile(form, "h", "per%41cent.txt", readFile("per%41cent.txt"))
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

func addFile(form *multipart.Writer, field, fileName string, content []byte) {
	part, err := form.CreateFormFile(field, fileName)
	if err != nil {
		log.Fatal(err)
	}
	part.Write(content)
}

func readFile(path string) []byte {
	content, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	return content
}
