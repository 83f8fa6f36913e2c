$parameters = @{
    Method = 'HEAD'
    Uri = 'http://example.test/things/1'
    ResponseHeadersVariable = 'responseHeaders'
}
Invoke-RestMethod @parameters
$responseHeaders
