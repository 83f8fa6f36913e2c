import axios from "axios";

try {
  const response = await axios.get("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41");
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
