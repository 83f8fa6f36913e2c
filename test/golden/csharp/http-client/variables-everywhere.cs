using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Put, "http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}");
request.Headers.TryAddWithoutValidation("X-{{name}}", "v {{hostileAscii}}");
request.Content = new StringContent("{\"a\": \"{{name}}\", \"{{name}}\": {{number}}}");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
