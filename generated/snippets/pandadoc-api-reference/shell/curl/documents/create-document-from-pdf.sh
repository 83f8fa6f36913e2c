curl --location 'https://api.pandadoc.com/public/v1/documents' \
  --header 'Accept: application/json' \
  --header 'Authorization: Bearer {{access_token}}' \
  --form 'file=@"files/sample.pdf"' \
  --form-string 'data={
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}'
