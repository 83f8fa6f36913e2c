$parameters = @{
    Method = 'POST'
    Uri = 'https://api.pandadoc.com/oauth2/access_token'
    ContentType = 'application/x-www-form-urlencoded'
    Body = @(
        'grant_type=' + [uri]::EscapeDataString('authorization_code')
        'client_id=' + [uri]::EscapeDataString('{{client_id}}')
        'client_secret=' + [uri]::EscapeDataString('{{client_secret}}')
        'code=' + [uri]::EscapeDataString('{{authorization_code}}')
        'scope=' + [uri]::EscapeDataString('read+write')
        'redirect_uri=' + [uri]::EscapeDataString('{{redirect_uri}}')
    ) -join '&'
}
Invoke-RestMethod @parameters
