http --ignore-stdin --follow POST 'http://example.test/p' \
  'query=query Q($id: ID!) {
  thing(id: $id) { name }
}' \
  'variables:={"id": "1"}'
