curl --location 'https://api.pandadoc.com/public/v1/documents?q=Sample%20Agreement&count=10&page=1&order_by=date_created' \
  --header 'Accept: application/json' \
  --header 'Authorization: Bearer {{access_token}}'
