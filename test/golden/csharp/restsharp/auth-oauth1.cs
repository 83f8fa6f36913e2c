// Not supported here: the OAuth 1.0 signature is left out.
using System;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/p");
var request = new RestRequest();

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
