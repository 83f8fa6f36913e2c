using System;
using System.Net.Http;
using RestSharp;

var name = Environment.GetEnvironmentVariable("NAME") ?? throw new InvalidOperationException("NAME is not set");
var hostileValue = Environment.GetEnvironmentVariable("HOSTILEVALUE") ?? throw new InvalidOperationException("HOSTILEVALUE is not set");

var options = new RestClientOptions("http://example.test/p")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Post);
request.AddParameter(name, hostileValue);
request.AddParameter("x", $"a{hostileValue}b");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
