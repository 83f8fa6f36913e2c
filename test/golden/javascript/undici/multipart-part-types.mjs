import { Agent, interceptors, request } from "undici";

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

const { body, statusCode } = await request("http://example.test/p", {
  method: "POST",
  body: form,
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
