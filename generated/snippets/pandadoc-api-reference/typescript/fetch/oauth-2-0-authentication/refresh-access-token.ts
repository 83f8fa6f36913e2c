const response = await fetch("https://api.pandadoc.com/oauth2/access_token", {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "refresh_token",
    client_id: "{{client_id}}",
    client_secret: "{{client_secret}}",
    scope: "read+write",
    refresh_token: "{{refresh_token}}",
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());

export {};
