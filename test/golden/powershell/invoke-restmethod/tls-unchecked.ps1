$parameters = @{
    Method = 'GET'
    Uri = 'http://example.test/p'
    SkipCertificateCheck = $true
}
Invoke-RestMethod @parameters
