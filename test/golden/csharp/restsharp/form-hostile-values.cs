using System;
using System.Net.Http;
using RestSharp;

var options = new RestClientOptions("http://example.test/p")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Post);
request.AddParameter("q", "'a' \"b\" `c`");
request.AddParameter("s", "$(id) ${x} $HOME");
request.AddParameter("b", @"a\b\\");
request.AddParameter("f", "%s %41 %% #{x}");
request.AddParameter("p", "?> */ <?php");
request.AddParameter("amp", "a&b=c");
request.AddParameter("plus", "1+2 3");
request.AddParameter("semi", "a;b");
request.AddParameter("hash", "#x");
request.AddParameter("tilde", "~!*()'-._");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
