import { readFile } from "node:fs/promises";
import axios from "axios";

const data = await readFile("image.png");

try {
  const response = await axios.post("http://example.test/p", data, {
    headers: {
      "Content-Type": "image/png",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
