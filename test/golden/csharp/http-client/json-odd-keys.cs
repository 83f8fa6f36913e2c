using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
request.Content = new StringContent("{\"b\":1,\"2\":2,\"1\":3,\"__proto__\":{\"x\":1},\"constructor\":2,\"\":\"empty\",\"a.b\":1,\"a[0]\":2,\"a b\":3,\"é\":4,\"|\":5,\"*\":6}");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
