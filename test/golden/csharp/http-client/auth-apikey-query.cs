using System;
using System.Net.Http;

using var client = new HttpClient();
using var response = await client.GetAsync("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41");

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
