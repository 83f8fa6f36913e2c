curl --location 'https://api.pandadoc.com/public/v1/documents/{{document_id}}/details' \
  --header 'Accept: application/json' \
  --header 'Authorization: Bearer {{access_token}}'
