using System;
using System.IO;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/p");
var request = new RestRequest("", Method.Post);
request.AlwaysMultipartFormData = true;
request.AddFile("a", "with space.txt");
request.AddFile("b", "it's.txt");
request.AddFile("c", "do\"uble.txt");
request.AddFile("d", "$(id) `x`.txt");
request.AddFile("e", "é 日本.txt");
request.AddFile("f", "a;b,c=d.txt");
request.AddFile("g", "-dash.txt");
request.AddFile("h", "per%41cent.txt");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
