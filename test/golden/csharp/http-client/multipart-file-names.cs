using System;
using System.IO;
using System.Net.Http;
using System.Text;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "http://example.test/p");
var form = new MultipartContent("form-data");
// MultipartFormDataContent would change these names. Headers are written as Latin-1, names are sent as UTF-8.
Action<string, string, HttpContent> addPart = (disposition, type, part) =>
{
    part.Headers.Clear();
    part.Headers.TryAddWithoutValidation("Content-Disposition", Encoding.GetEncoding("iso-8859-1").GetString(Encoding.UTF8.GetBytes(disposition)));
    if (type != "")
    {
        part.Headers.TryAddWithoutValidation("Content-Type", type);
    }
    form.Add(part);
};
addPart("form-data; name=\"a\"; filename=\"with space.txt\"", "", new StreamContent(File.OpenRead("with space.txt")));
addPart("form-data; name=\"b\"; filename=\"it's.txt\"", "", new StreamContent(File.OpenRead("it's.txt")));
addPart("form-data; name=\"c\"; filename=\"do%22uble.txt\"", "", new StreamContent(File.OpenRead("do\"uble.txt")));
addPart("form-data; name=\"d\"; filename=\"$(id) `x`.txt\"", "", new StreamContent(File.OpenRead("$(id) `x`.txt")));
addPart("form-data; name=\"e\"; filename=\"é 日本.txt\"", "", new StreamContent(File.OpenRead("é 日本.txt")));
addPart("form-data; name=\"f\"; filename=\"a;b,c=d.txt\"", "", new StreamContent(File.OpenRead("a;b,c=d.txt")));
addPart("form-data; name=\"g\"; filename=\"-dash.txt\"", "", new StreamContent(File.OpenRead("-dash.txt")));
addPart("form-data; name=\"h\"; filename=\"per%41cent.txt\"", "", new StreamContent(File.OpenRead("per%41cent.txt")));
request.Content = form;

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
