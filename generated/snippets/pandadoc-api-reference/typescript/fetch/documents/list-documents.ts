export interface ListDocumentsResponse {
  results: Result[];
}

export interface Result {
  id: string;
  name: string;
  status: string;
  date_created: string;
  date_modified: string;
  expiration_date: string | null;
  version: string;
}

const response = await fetch("https://api.pandadoc.com/public/v1/documents?q=Sample%20Agreement&count=10&page=1&order_by=date_created", {
  headers: {
    "Accept": "application/json",
    "Authorization": "Bearer {{access_token}}",
  },
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

const data = (await response.json()) as ListDocumentsResponse;
console.log(data);
