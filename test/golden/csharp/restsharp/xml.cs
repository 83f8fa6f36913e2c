using System;
using System.Net.Http;
using RestSharp;

var options = new RestClientOptions("http://example.test/p")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Post);
request.AddStringBody(@"<?xml version=""1.0"" encoding=""UTF-8""?>
<a b='c' d=""e"">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
", "application/xml");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
