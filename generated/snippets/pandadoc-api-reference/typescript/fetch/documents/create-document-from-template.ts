export interface CreateDocumentFromTemplateResponse {
  id: string;
  name: string;
  status: string;
  date_created: string;
  date_modified: string;
  expiration_date: null;
  version: null;
  uuid: string;
  links: Link[];
  info_message: string;
}

export interface Link {
  rel: string;
  href: string;
  type: string;
}

const response = await fetch("https://api.pandadoc.com/public/v1/documents", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
    "Authorization": "Bearer {{access_token}}",
  },
  body: JSON.stringify({
    name: "Sample Agreement",
    template_uuid: "{{template_uuid}}",
    recipients: [
      {
        email: "{{recipient_email}}",
        first_name: "Ada",
        last_name: "Example",
        role: "Client",
      },
    ],
    tokens: [
      {
        name: "Client.Company",
        value: "Example & Sons",
      },
    ],
    fields: {
      Delivery: {
        value: "Within 14 days",
      },
      Amount: {
        value: 1250,
      },
    },
    metadata: {
      source: "postwright",
    },
    tags: [
      "sample",
      "api",
    ],
    parse_form_fields: false,
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

const data = (await response.json()) as CreateDocumentFromTemplateResponse;
console.log(data);
