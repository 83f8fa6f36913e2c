import axios from "axios";

const data = new URLSearchParams({
  q: "'a' \"b\" `c`",
  s: "$(id) ${x} $HOME",
  b: "a\\b\\\\",
  f: "%s %41 %% #{x}",
  p: "?> */ <?php",
  amp: "a&b=c",
  plus: "1+2 3",
  semi: "a;b",
  hash: "#x",
  tilde: "~!*()'-._",
});

try {
  const response = await axios.post("http://example.test/p", data);
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
