import axios from "axios";

// As bytes: a text that is declared as JSON would be parsed, and quoted where it is none.
const data = Buffer.from('{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}');

try {
  const response = await axios.post("http://example.test/p", data, {
    headers: {
      "Content-Type": "application/json",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
