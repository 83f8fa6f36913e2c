// The collection's script keeps {{access_token}} for later requests: the field access_token of the response's JSON.
// The collection's script keeps {{refresh_token}} for later requests: the field refresh_token of the response's JSON, where it is there.
// The collection's script keeps {{class}} for later requests: the field items[0]["odd \"$key' */ #{x}"] of the response's JSON.
// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
using System;
using System.Net.Http;
using RestSharp;

var options = new RestClientOptions("{{base_url}}/token")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Post);
request.AddHeader("Authorization", "Bearer {{access_token}}");
request.AddParameter("grant_type", "refresh_token");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
