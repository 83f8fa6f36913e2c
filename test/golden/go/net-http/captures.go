// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"strings"
)

func main() {
	form := url.Values{}
	form.Add("grant_type", "refresh_token")

	req, err := http.NewRequest("POST", "{{base_url}}/token", strings.NewReader(form.Encode()))
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer {{access_token}}")
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")

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

	var data any
	if err := json.Unmarshal(body, &data); err != nil {
		log.Fatal(err)
	}
	var accessToken string
	if value, ok := field(data, "access_token"); ok {
		accessToken = value
	}
	_ = accessToken
	var refreshToken string
	if value, ok := field(data, "refresh_token"); ok {
		refreshToken = value
	}
	_ = refreshToken
	var class string
	if value, ok := field(data, "items", 0, `odd "$key' */ #{x}`); ok {
		class = value
	}
	_ = class
}

// field returns the text of a value inside decoded JSON, found by keys and indexes.
func field(value any, path ...any) (string, bool) {
	for _, step := range path {
		switch step := step.(type) {
		case string:
			object, _ := value.(map[string]any)
			value = object[step]
		case int:
			list, _ := value.([]any)
			if step >= len(list) {
				return "", false
			}
			value = list[step]
		}
	}
	if text, ok := value.(string); ok || value == nil {
		return text, ok
	}
	encoded, err := json.Marshal(value)
	return string(encoded), err == nil
}
