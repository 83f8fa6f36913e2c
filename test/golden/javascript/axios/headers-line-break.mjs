// Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
import axios from "axios";

try {
  const response = await axios.get("http://example.test/p");
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
