curl --location --request GET 'http://example.test/p' \
  --header 'Content-Type: application/json' \
  --data-raw '{"a":1}'
