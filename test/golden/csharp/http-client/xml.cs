using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
request.Content = new StringContent(@"<?xml version=""1.0"" encoding=""UTF-8""?>
<a b='c' d=""e"">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
