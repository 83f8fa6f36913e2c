import axios from "axios";

try {
  const response = await axios.head("http://example.test/things/1");
  console.log(response.headers);
} catch (error) {
  if (!axios.isAxiosError(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
