foreach ($name in 'PATHPART', 'QUERYNAME', 'HOSTILEVALUE', 'NAME', 'HOSTILEASCII', 'NUMBER') {
    if (-not (Test-Path "Env:$name")) { throw "$name is not set" }
}

$parameters = @{
    Method = 'PUT'
    Uri = "http://example.test/${env:PATHPART}?${env:QUERYNAME}=${env:HOSTILEVALUE}"
    Headers = @{
        "X-${env:NAME}" = "v ${env:HOSTILEASCII}"
    }
    ContentType = 'application/json'
    Body = [System.Text.Encoding]::UTF8.GetBytes(@"
{"a": "${env:NAME}", "${env:NAME}": ${env:NUMBER}}
"@)
    SkipHeaderValidation = $true
}
Invoke-RestMethod @parameters
