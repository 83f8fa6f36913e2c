export interface GetDocumentDetailsResponse {
  id: string;
  name: string;
  status: string;
  date_created: string;
  date_modified: string;
  expiration_date: null;
  created_by: CreatedBy;
  recipients: Recipient[];
  fields: Field[];
  tokens: Token[];
  metadata: Metadata;
  tags: string[];
  grand_total: GrandTotal;
}

export interface CreatedBy {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
}

export interface Recipient {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  role: string;
  has_completed: boolean;
}

export interface Field {
  name: string;
  type: string;
  value: string | number;
}

export interface Token {
  name: string;
  value: string;
}

export interface Metadata {
  source: string;
}

export interface GrandTotal {
  amount: string;
  currency: string;
}

const response = await fetch("https://api.pandadoc.com/public/v1/documents/{{document_id}}/details", {
  headers: {
    "Accept": "application/json",
    "Authorization": "Bearer {{access_token}}",
  },
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

const data = (await response.json()) as GetDocumentDetailsResponse;
console.log(data);
