$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/json'
    Body = [System.Text.Encoding]::UTF8.GetBytes('{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}')
}
Invoke-RestMethod @parameters
