import { readFile } from "node:fs/promises";

export interface CreateDocumentFromPDFResponse {
  id: string;
  name: string;
  status: string;
  date_created: string;
  date_modified: string;
  expiration_date: null;
  version: null;
  uuid: string;
  links: Link[];
}

export interface Link {
  rel: string;
  href: string;
  type: string;
}

// Built by hand: FormData would change line breaks, and gives no type to a text part and no empty name to a file.
const form = new Blob(
  [
    `--postwright-87e29c6b623a875ad332f956\r
Content-Disposition: form-data; name="file"; filename="sample.pdf"\r
\r
`,
    await readFile("files/sample.pdf"),
    "\r\n",
    `--postwright-87e29c6b623a875ad332f956\r
Content-Disposition: form-data; name="data"\r
\r
`,
    `{
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}`,
    "\r\n",
    "--postwright-87e29c6b623a875ad332f956--\r\n",
  ],
  { type: "multipart/form-data; boundary=postwright-87e29c6b623a875ad332f956" },
);

const response = await fetch("https://api.pandadoc.com/public/v1/documents", {
  method: "POST",
  headers: {
    "Accept": "application/json",
    "Authorization": "Bearer {{access_token}}",
  },
  body: form,
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

const data = (await response.json()) as CreateDocumentFromPDFResponse;
console.log(data);
