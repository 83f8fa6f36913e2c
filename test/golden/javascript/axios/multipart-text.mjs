import axios from "axios";

const form = new FormData();
form.append("a", "1");
form.append("b", "two words");
form.append("a", "3");

try {
  const response = await axios.post("http://example.test/p", form);
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
