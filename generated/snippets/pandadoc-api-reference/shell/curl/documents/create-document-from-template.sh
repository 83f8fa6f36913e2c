curl --location 'https://api.pandadoc.com/public/v1/documents' \
  --header 'Content-Type: application/json' \
  --header 'Authorization: Bearer {{access_token}}' \
  --data-raw '{
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
}'
