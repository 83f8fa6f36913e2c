using System;
using System.Net.Http;
using RestSharp;

var options = new RestClientOptions("http://example.test/p")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Post);
request.AddStringBody("{\"b\":1,\"2\":2,\"1\":3,\"__proto__\":{\"x\":1},\"constructor\":2,\"\":\"empty\",\"a.b\":1,\"a[0]\":2,\"a b\":3,\"é\":4,\"|\":5,\"*\":6}", "application/json");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
