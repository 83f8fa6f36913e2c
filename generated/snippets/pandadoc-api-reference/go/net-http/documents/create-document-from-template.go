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
  "name": "Sample Agreement",
  "template_uuid": "{{template_uuid}}",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "first_name": "Ada",
      "last_name": "Example",
      "role": "Client"
    }
  ],
  "tokens": [
    {
      "name": "Client.Company",
      "value": "Example & Sons"
    }
  ],
  "fields": {
    "Delivery": {
      "value": "Within 14 days"
    },
    "Amount": {
      "value": 1250
    }
  },
  "metadata": {
    "source": "postwright"
  },
  "tags": [
    "sample",
    "api"
  ],
  "parse_form_fields": false
}`)

	req, err := http.NewRequest("POST", "https://api.pandadoc.com/public/v1/documents", payload)
	if err != nil {
		log.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer {{access_token}}")

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
