// Not supported here: repeated headers are sent as one line, joined by commas.
using System;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/p");
var request = new RestRequest();
request.AddHeader("X-A", "1, 3");
request.AddHeader("X-B", "2");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
