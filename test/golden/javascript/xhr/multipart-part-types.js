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

const xhr = new XMLHttpRequest();
xhr.open("POST", "http://example.test/p");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send(form);
