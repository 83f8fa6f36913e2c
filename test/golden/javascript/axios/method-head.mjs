import axios from "axios";

try {
  const response = await axios.head("http://example.test/things/1");
  console.log(response.headers);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
