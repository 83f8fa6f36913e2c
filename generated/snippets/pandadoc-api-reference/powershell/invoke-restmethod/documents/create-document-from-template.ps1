$parameters = @{
    Method = 'POST'
    Uri = 'https://api.pandadoc.com/public/v1/documents'
    Headers = @{
        'Authorization' = 'Bearer {{access_token}}'
    }
    ContentType = 'application/json'
    Body = @'
{
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
}
'@
}
Invoke-RestMethod @parameters
