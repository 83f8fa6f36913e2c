using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.pandadoc.com/public/v1/documents");
request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "{{access_token}}");
request.Headers.Add("Accept", "application/json");
var form = new MultipartFormDataContent();
form.Add(new StreamContent(File.OpenRead("files/sample.pdf")), "file", "sample.pdf");
form.Add(new StringContent(@"{
  ""name"": ""Sample Agreement from PDF"",
  ""recipients"": [
    {
      ""email"": ""{{recipient_email}}"",
      ""role"": ""user""
    }
  ],
  ""parse_form_fields"": false
}"), "data");
request.Content = form;

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
