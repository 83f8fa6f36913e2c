import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

// Built by hand: FormData would change line breaks, and gives no type to a text part and no empty name to a file.
const form = new Blob(
  [
    `--postwright-86f06b8fe893ebdf722202d8\r
Content-Disposition: form-data; name="json"\r
Content-Type: application/json\r
\r
`,
    "{\"a\":\"b, 'c'\"}",
    "\r\n",
    `--postwright-86f06b8fe893ebdf722202d8\r
Content-Disposition: form-data; name="xml"\r
Content-Type: text/xml; charset=utf-8\r
\r
`,
    '<a b="c"/>',
    "\r\n",
    `--postwright-86f06b8fe893ebdf722202d8\r
Content-Disposition: form-data; name="plain"\r
Content-Type: text/plain\r
\r
`,
    "x",
    "\r\n",
    "--postwright-86f06b8fe893ebdf722202d8--\r\n",
  ],
  { type: "multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8" },
);

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
