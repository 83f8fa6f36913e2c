$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/x-www-form-urlencoded'
    Body = @(
        'grant_type=' + [uri]::EscapeDataString('refresh_token')
        'scope=' + [uri]::EscapeDataString('read+write')
        'client_id=' + [uri]::EscapeDataString('a b')
    ) -join '&'
}
Invoke-RestMethod @parameters
