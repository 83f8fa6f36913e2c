$parameters = @{
    Method = 'DELETE'
    Uri = 'https://api.pandadoc.com/public/v1/documents/{{document_id}}'
    Headers = @{
        'Authorization' = 'Bearer {{access_token}}'
    }
}
Invoke-RestMethod @parameters
