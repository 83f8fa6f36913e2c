// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import { text } from "node:stream/consumers";

const url = "{{base_url}}/token";
const client = url.startsWith("https:") ? https : http;
const request = client.request(url, {
  method: "POST",
  headers: {
    "Authorization": "Bearer {{access_token}}",
    "Content-Type": "application/x-www-form-urlencoded",
  },
});
request.end(new URLSearchParams({
  grant_type: "refresh_token",
}).toString());

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);

const data = JSON.parse(body);
const accessToken = data.access_token;
let refreshToken;
if (data.refresh_token) refreshToken = data.refresh_token;
const class2 = data.items?.[0]?.["odd \"$key' */ #{x}"];
