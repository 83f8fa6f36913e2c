$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'text/plain'
    Body = [System.Text.Encoding]::UTF8.GetBytes("a`u{0}b`u{0}1`u{0}")
    SkipHeaderValidation = $true
}
Invoke-RestMethod @parameters
