using System;
using System.Collections.Generic;
using System.Net.Http;

var name = Environment.GetEnvironmentVariable("NAME") ?? throw new InvalidOperationException("NAME is not set");
var hostileValue = Environment.GetEnvironmentVariable("HOSTILEVALUE") ?? throw new InvalidOperationException("HOSTILEVALUE is not set");

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
{
    [name] = hostileValue,
    ["x"] = $"a{hostileValue}b",
});

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
