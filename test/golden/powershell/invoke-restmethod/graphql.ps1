$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/json'
    Body = '{"query":"query Q($id: ID!) {\n  thing(id: $id) { name }\n}","variables":{"id": "1"}}'
}
Invoke-RestMethod @parameters
