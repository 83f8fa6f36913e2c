using System;
using System.Net.Http;
using RestSharp;

var options = new RestClientOptions("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22")
{
    DisableCharset = true,
};
using var client = new RestClient(options);
var request = new RestRequest("", Method.Patch);
request.AddHeader("X-A", @"'""$\");
request.AddHeader("Accept", "application/json");
request.AddHeader("Authorization", "Bearer t");
request.AddStringBody(@"{
	""hostile"": ""'single' \""double\"" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}"",
	""list"": [
		1,
		2.5,
		""3'""
	],
	""nested"": {
		""a"": null
	}
}", "application/json");

var response = await client.ExecuteAsync(request);
if (!response.IsSuccessful)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.StatusDescription}: {response.Content ?? response.ErrorMessage}");
}

Console.WriteLine(response.Content);
