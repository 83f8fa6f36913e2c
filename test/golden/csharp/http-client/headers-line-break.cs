// Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
using System;
using System.Net.Http;

using var client = new HttpClient();
using var response = await client.GetAsync("http://example.test/p");

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
