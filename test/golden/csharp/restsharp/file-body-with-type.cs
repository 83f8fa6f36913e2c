using System;
using System.IO;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/p");
var request = new RestRequest("", Method.Post);
request.AddBody(File.ReadAllBytes("image.png"), "image/png");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
