// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import axios from "axios";

const data = new URLSearchParams({
  grant_type: "refresh_token",
});

let accessToken;
let refreshToken;
let class2;
try {
  const response = await axios.post("{{base_url}}/token", data, {
    headers: {
      "Authorization": "Bearer {{access_token}}",
    },
  });
  console.log(response.data);

  accessToken = response.data.access_token;
  if (response.data.refresh_token) refreshToken = response.data.refresh_token;
  class2 = response.data.items?.[0]?.["odd \"$key' */ #{x}"];
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
