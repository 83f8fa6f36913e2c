# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
$parameters = @{
    Method = 'POST'
    Uri = '{{base_url}}/token'
    Headers = @{
        'Authorization' = 'Bearer {{access_token}}'
    }
    ContentType = 'application/x-www-form-urlencoded'
    Body = @(
        'grant_type=' + [uri]::EscapeDataString('refresh_token')
    ) -join '&'
    SkipHeaderValidation = $true
}
$response = Invoke-RestMethod @parameters
$response

$accessToken = $response.'access_token'
if ($null -ne $response.'refresh_token') { $refreshToken = $response.'refresh_token' }
$class = $response.'items'[0].'odd "$key'' */ #{x}'
