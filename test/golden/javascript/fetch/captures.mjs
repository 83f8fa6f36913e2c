// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
const response = await fetch("{{base_url}}/token", {
  method: "POST",
  headers: {
    "Authorization": "Bearer {{access_token}}",
  },
  body: new URLSearchParams({
    grant_type: "refresh_token",
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

const text = await response.text();
console.log(text);

const data = JSON.parse(text);
const accessToken = data.access_token;
let refreshToken;
if (data.refresh_token) refreshToken = data.refresh_token;
const class2 = data.items?.[0]?.["odd \"$key' */ #{x}"];
