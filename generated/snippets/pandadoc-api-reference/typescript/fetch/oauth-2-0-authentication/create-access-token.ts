export interface CreateAccessTokenResponse {
  access_token: string;
  token_type: string;
  expires_in: number;
  scope: string;
  refresh_token: string;
}

const response = await fetch("https://api.pandadoc.com/oauth2/access_token", {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "authorization_code",
    client_id: "{{client_id}}",
    client_secret: "{{client_secret}}",
    code: "{{authorization_code}}",
    scope: "read+write",
    redirect_uri: "{{redirect_uri}}",
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

const data = (await response.json()) as CreateAccessTokenResponse;
console.log(data);
