curl --location 'http://example.test/p' \
  --header 'Content-Type: application/json' \
  --data-raw '{"query":"query Q($id: ID!) {\n  thing(id: $id) { name }\n}","variables":{"id": "1"}}'
