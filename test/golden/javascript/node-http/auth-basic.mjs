import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.get("http://example.test/p", {
  auth: "user:pass",
});

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
