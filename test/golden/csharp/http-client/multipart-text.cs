using System;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
var form = new MultipartFormDataContent();
form.Add(new StringContent("1"), "a");
form.Add(new StringContent("two words"), "b");
form.Add(new StringContent("3"), "a");
request.Content = form;

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
