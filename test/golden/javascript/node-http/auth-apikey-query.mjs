import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.get("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41");

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
