wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: application/json' \
  --post-data='{"query":"query Q($id: ID!) {\n  thing(id: $id) { name }\n}","variables":{"id": "1"}}'
