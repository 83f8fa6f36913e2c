// Not supported here: Hawk authentication is left out.
import axios from "axios";

try {
  const response = await axios.get("http://example.test/p");
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
