// Not supported here: the content types of text parts are left out.
using System;
using System.Net.Http;
using RestSharp;

using var client = new RestClient("http://example.test/p");
var request = new RestRequest("", Method.Post);
request.AlwaysMultipartFormData = true;
request.AddParameter("json", "{\"a\":\"b, 'c'\"}");
request.AddParameter("xml", "<a b=\"c\"/>");
request.AddParameter("plain", "x");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
