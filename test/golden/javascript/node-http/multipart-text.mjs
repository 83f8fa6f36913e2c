import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const form = new FormData();
form.append("a", "1");
form.append("b", "two words");
form.append("a", "3");

const encoded = new Response(form);
const request = http.request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": encoded.headers.get("Content-Type"),
  },
});
request.end(Buffer.from(await encoded.arrayBuffer()));

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
