package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	payload := strings.NewReader(`{
	"hostile": "'single' \"double\" ` + "`" + `tick` + "`" + ` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'"
	],
	"nested": {
		"a": null
	}
}`)

	req, err := http.NewRequest("PATCH", "http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22", payload)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("X-A", `'"$\`)
	req.Header.Set("Accept", "application/json")
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer t")

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
