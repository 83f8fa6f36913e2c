const response = await fetch("https://api.pandadoc.com/public/v1/documents/{{document_id}}/details", {
  headers: {
    "Accept": "application/json",
    "Authorization": "Bearer {{access_token}}",
  },
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
