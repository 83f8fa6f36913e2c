using System;
using System.Net.Http;
using RestSharp;

var options = new RestClientOptions("http://example.test/p")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Post);
request.AddStringBody(@"{""query"":""query Q($id: ID!) {\n  thing(id: $id) { name }\n}"",""variables"":{""id"": ""1""}}", "application/json");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
