using System;
using System.Net.Http;
using System.Net.Http.Headers;

using var client = new HttpClient();
using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.pandadoc.com/public/v1/documents");
request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "{{access_token}}");
request.Content = new StringContent(@"{
  ""name"": ""Sample Agreement"",
  ""template_uuid"": ""{{template_uuid}}"",
  ""recipients"": [
    {
      ""email"": ""{{recipient_email}}"",
      ""first_name"": ""Ada"",
      ""last_name"": ""Example"",
      ""role"": ""Client""
    }
  ],
  ""tokens"": [
    {
      ""name"": ""Client.Company"",
      ""value"": ""Example & Sons""
    }
  ],
  ""fields"": {
    ""Delivery"": {
      ""value"": ""Within 14 days""
    },
    ""Amount"": {
      ""value"": 1250
    }
  },
  ""metadata"": {
    ""source"": ""postwright""
  },
  ""tags"": [
    ""sample"",
    ""api""
  ],
  ""parse_form_fields"": false
}");
request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

using var response = await client.SendAsync(request);

var text = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode)
{
    throw new HttpRequestException($"{(int)response.StatusCode} {response.ReasonPhrase}: {text}");
}

Console.WriteLine(text);
