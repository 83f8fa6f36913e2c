curl --location --request DELETE 'https://api.pandadoc.com/public/v1/documents/{{document_id}}' \
  --header 'Authorization: Bearer {{access_token}}'
