// Not supported here: NTLM authentication is left out.
import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.get("http://example.test/p");

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
