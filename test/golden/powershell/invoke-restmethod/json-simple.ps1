$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/json'
    Body = '{"name":"a","list":[1,true,null,{}],"empty":""}'
}
Invoke-RestMethod @parameters
