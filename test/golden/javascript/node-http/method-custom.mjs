import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const payload = "x";
const request = http.request("http://example.test/p", {
  method: "FROB",
  headers: {
    "Content-Type": "text/plain",
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
