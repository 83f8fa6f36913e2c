$parameters = @{
    Method = 'POST'
    Uri = 'https://api.pandadoc.com/oauth2/access_token'
    ContentType = 'application/x-www-form-urlencoded'
    Body = @(
        'grant_type=' + [uri]::EscapeDataString('refresh_token')
        'client_id=' + [uri]::EscapeDataString('{{client_id}}')
        'client_secret=' + [uri]::EscapeDataString('{{client_secret}}')
        'scope=' + [uri]::EscapeDataString('read+write')
        'refresh_token=' + [uri]::EscapeDataString('{{refresh_token}}')
    ) -join '&'
}
Invoke-RestMethod @parameters
