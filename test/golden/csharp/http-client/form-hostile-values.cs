using System;
using System.Collections.Generic;
using System.Net.Http;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["q"] = "'a' \"b\" `c`",
    ["s"] = "$(id) ${x} $HOME",
    ["b"] = @"a\b\\",
    ["f"] = "%s %41 %% #{x}",
    ["p"] = "?> */ <?php",
    ["amp"] = "a&b=c",
    ["plus"] = "1+2 3",
    ["semi"] = "a;b",
    ["hash"] = "#x",
    ["tilde"] = "~!*()'-._",
});

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
