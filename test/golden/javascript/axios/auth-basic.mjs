import axios from "axios";

try {
  const response = await axios.get("http://example.test/p", {
    auth: {
      username: "user",
      password: "pass",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
