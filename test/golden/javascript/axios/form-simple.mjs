import axios from "axios";

const data = new URLSearchParams({
  grant_type: "refresh_token",
  scope: "read+write",
  client_id: "a b",
});

try {
  const response = await axios.post("http://example.test/p", data);
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
