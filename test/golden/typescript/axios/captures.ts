// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import axios from "axios";

export interface CapturesResponse {
  access_token: string;
  expires_in: number;
}

const data = new URLSearchParams({
  grant_type: "refresh_token",
});

export let accessToken: any;
export let refreshToken: any;
export let class2: any;
try {
  const response = await axios.post<CapturesResponse>("{{base_url}}/token", data, {
    headers: {
      "Authorization": "Bearer {{access_token}}",
    },
  });
  console.log(response.data);

  // The scripts may know fields that the saved example lacks.
  const json: any = response.data;

  accessToken = json.access_token;
  if (json.refresh_token) refreshToken = json.refresh_token;
  class2 = json.items?.[0]?.["odd \"$key' */ #{x}"];
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
