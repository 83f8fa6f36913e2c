using System;
using System.Net.Http;
using RestSharp;

var options = new RestClientOptions("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Put);
request.AddHeader("X-{{name}}", "v {{hostileAscii}}");
request.AddStringBody("{\"a\": \"{{name}}\", \"{{name}}\": {{number}}}", "application/json");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
