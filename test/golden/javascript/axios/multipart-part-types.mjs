import axios from "axios";

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

try {
  const response = await axios.post("http://example.test/p", form);
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
