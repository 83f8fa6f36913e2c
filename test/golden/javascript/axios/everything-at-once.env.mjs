import axios from "axios";

const data = {
  hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  list: [
    1,
    2.5,
    "3'",
  ],
  nested: {
    a: null,
  },
};

try {
  const response = await axios.patch("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22", data, {
    headers: {
      "X-A": "'\"$\\",
      "Accept": "application/json",
      "Content-Type": "application/json",
      "Authorization": "Bearer t",
    },
  });
  console.log(response.data);
} catch (error) {
  console.error(error.message, error.response?.data ?? "");
  process.exitCode = 1;
}
