import axios from "axios";

try {
  const response = await axios.get("http://example.test/p", {
    headers: {
      "X-A": ["1", "3"],
      "X-B": "2",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
