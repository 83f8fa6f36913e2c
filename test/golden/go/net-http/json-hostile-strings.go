package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"strings"
)

func main() {
	payload := strings.NewReader("{\n  \"text\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n  \"nl\": \"a\\nb\\r\\nc\\td\",\n  \"nul\": \"\\u0000\\b\\f\\u001b\u007f\",\n  \"sep\": \"\u2028\u2029\ufeff\",\n  \"emoji\": \"😀é\",\n  \"lone\": 0,\n  \"slash\": \"</script>\",\n  \"it's \\\"k\\\"\": \"$k\"\n}")

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
