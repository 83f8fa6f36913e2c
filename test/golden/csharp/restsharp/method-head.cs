using System;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/things/1");
var request = new RestRequest("", Method.Head);

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine($"{(int)response.StatusCode} {response.StatusDescription}");
