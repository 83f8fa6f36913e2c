$parameters = @{
    Method = 'GET'
    Uri = 'https://api.pandadoc.com/public/v1/documents/{{document_id}}/details'
    Headers = @{
        'Accept' = 'application/json'
        'Authorization' = 'Bearer {{access_token}}'
    }
}
Invoke-RestMethod @parameters
