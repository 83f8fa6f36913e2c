import axios from "axios";

const data = "x";

try {
  const response = await axios.request({
    method: "FROB",
    url: "http://example.test/p",
    headers: {
      "Content-Type": "text/plain",
    },
    data,
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
