package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"strings"
)

func main() {
	form := []string{
		"q=" + url.QueryEscape("'a' \"b\" `c`"),
		"s=" + url.QueryEscape("$(id) ${x} $HOME"),
		"b=" + url.QueryEscape(`a\b\\`),
		"f=" + url.QueryEscape("%s %41 %% #{x}"),
		"p=" + url.QueryEscape("?> */ <?php"),
		"amp=" + url.QueryEscape("a&b=c"),
		"plus=" + url.QueryEscape("1+2 3"),
		"semi=" + url.QueryEscape("a;b"),
		"hash=" + url.QueryEscape("#x"),
		"tilde=" + url.QueryEscape("~!*()'-._"),
	}
	payload := strings.NewReader(strings.Join(form, "&"))

	resp, err := http.Post("http://example.test/p", "application/x-www-form-urlencoded", payload)
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
