using System;
using System.Net.Http;
using System.Net.Http.Headers;

var pathPart = Environment.GetEnvironmentVariable("PATHPART") ?? throw new InvalidOperationException("PATHPART is not set");
var queryName = Environment.GetEnvironmentVariable("QUERYNAME") ?? throw new InvalidOperationException("QUERYNAME is not set");
var hostileValue = Environment.GetEnvironmentVariable("HOSTILEVALUE") ?? throw new InvalidOperationException("HOSTILEVALUE is not set");
var name = Environment.GetEnvironmentVariable("NAME") ?? throw new InvalidOperationException("NAME is not set");
var hostileAscii = Environment.GetEnvironmentVariable("HOSTILEASCII") ?? throw new InvalidOperationException("HOSTILEASCII is not set");
var number = Environment.GetEnvironmentVariable("NUMBER") ?? throw new InvalidOperationException("NUMBER is not set");

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Put, $"http://example.test/{pathPart}?{queryName}={hostileValue}");
request.Headers.TryAddWithoutValidation($"X-{name}", $"v {hostileAscii}");
request.Content = new StringContent($"{{\"a\": \"{name}\", \"{name}\": {number}}}");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
