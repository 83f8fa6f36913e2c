using System;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41");
var request = new RestRequest();

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
