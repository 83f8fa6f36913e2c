<<<<<<< HEAD
import https from "node:https";
=======
import { Agent } from "node:https";
>>>>>>> w3
import axios from "axios";

try {
  const response = await axios.get("http://example.test/p", {
<<<<<<< HEAD
    httpsAgent: new https.Agent({ rejectUnauthorized: false }),
=======
    httpsAgent: new Agent({ rejectUnauthorized: false }),
>>>>>>> w3
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
