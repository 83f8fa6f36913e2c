import requests

with open("files/sample.pdf", "rb") as file:
    response = requests.post(
        "https://api.pandadoc.com/public/v1/documents",
        headers={
            "Accept": "application/json",
            "Authorization": "Bearer {{access_token}}",
        },
        files=[
            ("file", ("sample.pdf", file)),
            ("data", (None, """{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}""")),
        ],
        timeout=30,
    )
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
