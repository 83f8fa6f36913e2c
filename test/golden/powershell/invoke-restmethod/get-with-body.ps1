$parameters = @{
    Method = 'GET'
    Uri = 'http://example.test/p'
    ContentType = 'application/json'
    Body = '{"a":1}'
}
Invoke-RestMethod @parameters
