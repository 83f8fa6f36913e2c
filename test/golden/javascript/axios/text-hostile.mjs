import axios from "axios";

const data = "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}";

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
