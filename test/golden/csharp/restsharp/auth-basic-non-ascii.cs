using System;
using System.Net.Http;
using RestSharp;
using RestSharp.Authenticators;

var options = new RestClientOptions("http://example.test/p")
{
    Authenticator = new HttpBasicAuthenticator("é", "日本:😀"),
};
using var client = new RestClient(options);
var request = new RestRequest();

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
