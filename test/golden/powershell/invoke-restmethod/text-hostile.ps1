$parameters = @{
    Method = 'POST'
    Uri = 'http://example.test/p'
    ContentType = 'text/plain'
    Body = '''single'' "double" `tick` \back\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}'
    SkipHeaderValidation = $true
}
Invoke-RestMethod @parameters
