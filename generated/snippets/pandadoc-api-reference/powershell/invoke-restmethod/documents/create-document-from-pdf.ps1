$parameters = @{
    Method = 'POST'
    Uri = 'https://api.pandadoc.com/public/v1/documents'
    Headers = @{
        'Accept' = 'application/json'
        'Authorization' = 'Bearer {{access_token}}'
    }
    Form = [ordered]@{
        'file' = Get-Item -LiteralPath 'files/sample.pdf'
        'data' = @'
{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}
'@
    }
}
Invoke-RestMethod @parameters
