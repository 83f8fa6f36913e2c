using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Head, "http://example.test/things/1");

using var response = await client.SendAsync(request);

if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}");
}

Console.WriteLine($"{(int)response.StatusCode} {response.ReasonPhrase}");
