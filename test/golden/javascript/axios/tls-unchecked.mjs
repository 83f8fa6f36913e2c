import https from "node:https";
import axios from "axios";

try {
  const response = await axios.get("http://example.test/p", {
    httpsAgent: new https.Agent({ rejectUnauthorized: false }),
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
