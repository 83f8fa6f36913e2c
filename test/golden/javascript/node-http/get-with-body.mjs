import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const payload = JSON.stringify({
  a: 1,
});
const request = http.request("http://example.test/p", {
  headers: {
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(payload),
  },
});
request.end(payload);

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
