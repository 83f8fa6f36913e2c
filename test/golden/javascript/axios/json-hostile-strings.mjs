import axios from "axios";

const data = {
  text: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  nl: `a
b\r
c\td`,
  nul: "\x00\x08\x0c\x1b\x7f",
  sep: "\u2028\u2029\ufeff",
  emoji: "😀é",
  lone: 0,
  slash: "</script>",
  "it's \"k\"": "$k",
};

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
