using System;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/p");
var request = new RestRequest("", Method.Post);
request.AlwaysMultipartFormData = true;
request.AddParameter("a", "1");
request.AddParameter("b", "two words");
request.AddParameter("a", "3");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
