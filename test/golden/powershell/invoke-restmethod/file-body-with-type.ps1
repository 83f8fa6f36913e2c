$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'image/png'
    InFile = 'image.png'
    SkipHeaderValidation = $true
}
Invoke-RestMethod @parameters
