$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/json'
    Body = '{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}'
}
Invoke-RestMethod @parameters
