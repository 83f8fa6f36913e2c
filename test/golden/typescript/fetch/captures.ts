// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
export interface CapturesResponse {
  access_token: string;
  expires_in: number;
}

const response = await fetch("{{base_url}}/token", {
  method: "POST",
  headers: {
    "Authorization": "Bearer {{access_token}}",
  },
  body: new URLSearchParams({
    grant_type: "refresh_token",
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

const data = (await response.json()) as CapturesResponse;
console.log(data);

// The scripts may know fields that the saved example lacks.
const json: any = data;

export const accessToken = json.access_token;
export let refreshToken: any;
if (json.refresh_token) refreshToken = json.refresh_token;
export const class2 = json.items?.[0]?.["odd \"$key' */ #{x}"];
