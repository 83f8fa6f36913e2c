import axios from "axios";

const data = "a\x00b\x001\x00";

try {
  const response = await axios.post("http://example.test/p", data, {
    headers: {
      "Content-Type": "text/plain",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
