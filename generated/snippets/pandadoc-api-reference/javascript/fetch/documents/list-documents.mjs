const response = await fetch("https://api.pandadoc.com/public/v1/documents?q=Sample%20Agreement&count=10&page=1&order_by=date_created", {
  headers: {
    "Accept": "application/json",
    "Authorization": "Bearer {{access_token}}",
  },
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
