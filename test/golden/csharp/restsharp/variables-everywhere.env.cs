using System;
using System.Net.Http;
using RestSharp;

var pathPart = Environment.GetEnvironmentVariable("PATHPART") ?? throw new InvalidOperationException("PATHPART is not set");
var queryName = Environment.GetEnvironmentVariable("QUERYNAME") ?? throw new InvalidOperationException("QUERYNAME is not set");
var hostileValue = Environment.GetEnvironmentVariable("HOSTILEVALUE") ?? throw new InvalidOperationException("HOSTILEVALUE is not set");
var name = Environment.GetEnvironmentVariable("NAME") ?? throw new InvalidOperationException("NAME is not set");
var hostileAscii = Environment.GetEnvironmentVariable("HOSTILEASCII") ?? throw new InvalidOperationException("HOSTILEASCII is not set");
var number = Environment.GetEnvironmentVariable("NUMBER") ?? throw new InvalidOperationException("NUMBER is not set");

var options = new RestClientOptions($"http://example.test/{pathPart}?{queryName}={hostileValue}")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Put);
request.AddHeader($"X-{name}", $"v {hostileAscii}");
request.AddStringBody($"{{\"a\": \"{name}\", \"{name}\": {number}}}", "application/json");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
