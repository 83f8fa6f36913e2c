import axios from "axios";

const data = {
  a: 1,
};

try {
  const response = await axios.get("http://example.test/p", {
    headers: {
      "Content-Type": "application/json",
    },
    data,
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
