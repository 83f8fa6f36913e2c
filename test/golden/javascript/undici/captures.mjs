// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("{{base_url}}/token", {
  method: "POST",
  headers: {
    "Authorization": "Bearer {{access_token}}",
    "Content-Type": "application/x-www-form-urlencoded",
  },
  body: new URLSearchParams({
    grant_type: "refresh_token",
  }).toString(),
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

const text = await body.text();
console.log(text);

const data = JSON.parse(text);
const accessToken = data.access_token;
let refreshToken;
if (data.refresh_token) refreshToken = data.refresh_token;
const class2 = data.items?.[0]?.["odd \"$key' */ #{x}"];
