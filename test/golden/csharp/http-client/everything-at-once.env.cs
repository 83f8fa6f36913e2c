using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Patch, "http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22");
request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "t");
request.Headers.Add("X-A", @"'""$\");
request.Headers.Add("Accept", "application/json");
request.Content = new StringContent(@"{
	""hostile"": ""'single' \""double\"" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}"",
	""list"": [
		1,
		2.5,
		""3'""
	],
	""nested"": {
		""a"": null
	}
}");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
