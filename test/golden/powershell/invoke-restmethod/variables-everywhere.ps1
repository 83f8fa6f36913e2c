$parameters = @{
    Method = 'PUT'
    Uri = 'http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}'
    Headers = @{
        'X-{{name}}' = 'v {{hostileAscii}}'
    }
    ContentType = 'application/json'
    Body = '{"a": "{{name}}", "{{name}}": {{number}}}'
    SkipHeaderValidation = $true
}
Invoke-RestMethod @parameters
