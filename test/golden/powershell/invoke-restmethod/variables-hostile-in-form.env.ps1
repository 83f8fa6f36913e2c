foreach ($name in 'NAME', 'HOSTILEVALUE') {
    if (-not (Test-Path "Env:$name")) { throw "$name is not set" }
}

$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'application/x-www-form-urlencoded'
    Body = @(
        "${env:NAME}=" + [uri]::EscapeDataString($env:HOSTILEVALUE)
        'x=' + [uri]::EscapeDataString("a${env:HOSTILEVALUE}b")
    ) -join '&'
}
Invoke-RestMethod @parameters
