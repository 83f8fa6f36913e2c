using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
request.Content = new StringContent("{\n  \"text\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n  \"nl\": \"a\\nb\\r\\nc\\td\",\n  \"nul\": \"\\u0000\\b\\f\\u001b\u007f\",\n  \"sep\": \"\u2028\u2029\ufeff\",\n  \"emoji\": \"😀é\",\n  \"lone\": 0,\n  \"slash\": \"</script>\",\n  \"it's \\\"k\\\"\": \"$k\"\n}");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
