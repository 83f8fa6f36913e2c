using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
request.Content = new StringContent("{\"a\":1.50,\"b\":1e3,\"c\":9007199254740993,\"d\":-0,\"e\":1E-7,\"f\":0.1,\"g\":123456789012345678901234567890,\"h\":1.0}");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
