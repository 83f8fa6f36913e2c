$parameters = @{
    CustomMethod = 'FROB'
    Uri = 'http://example.test/p'
    ContentType = 'text/plain'
    Body = 'x'
    SkipHeaderValidation = $true
}
Invoke-RestMethod @parameters
