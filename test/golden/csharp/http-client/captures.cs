// The collection's script keeps {{access_token}} for later requests: the field access_token of the response's JSON.
// The collection's script keeps {{refresh_token}} for later requests: the field refresh_token of the response's JSON, where it is there.
// The collection's script keeps {{class}} for later requests: the field items[0]["odd \"$key' */ #{x}"] of the response's JSON.
// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
using System;
using System.Collections.Generic;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "{{base_url}}/token");
request.Headers.TryAddWithoutValidation("Authorization", "Bearer {{access_token}}");
request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["grant_type"] = "refresh_token",
});

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
