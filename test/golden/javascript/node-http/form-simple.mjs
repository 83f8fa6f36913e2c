import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
  },
});
request.end(new URLSearchParams({
  grant_type: "refresh_token",
  scope: "read+write",
  client_id: "a b",
}).toString());

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
