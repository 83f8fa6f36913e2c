# Not supported here: repeated headers are sent as one line, joined by commas.
$parameters = @{
    Method = 'GET'
    Uri = 'http://example.test/p'
    Headers = @{
        'X-A' = '1, 3'
        'X-B' = '2'
    }
}
Invoke-RestMethod @parameters
