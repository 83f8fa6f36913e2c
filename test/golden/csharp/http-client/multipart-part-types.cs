using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
var form = new MultipartFormDataContent();
form.Add(new StringContent("{\"a\":\"b, 'c'\"}") { Headers = { ContentType = MediaTypeHeaderValue.Parse("application/json") } }, "json");
form.Add(new StringContent("<a b=\"c\"/>") { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/xml; charset=utf-8") } }, "xml");
form.Add(new StringContent("x") { Headers = { ContentType = MediaTypeHeaderValue.Parse("text/plain") } }, "plain");
request.Content = form;

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
