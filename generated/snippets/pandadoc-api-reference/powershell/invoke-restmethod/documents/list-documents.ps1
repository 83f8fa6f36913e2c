$parameters = @{
    Method = 'GET'
    Uri = 'https://api.pandadoc.com/public/v1/documents?q=Sample%20Agreement&count=10&page=1&order_by=date_created'
    Headers = @{
        'Accept' = 'application/json'
        'Authorization' = 'Bearer {{access_token}}'
    }
}
Invoke-RestMethod @parameters
