const response = await fetch("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22", {
  method: "PATCH",
  headers: {
    "X-A": "'\"$\\",
    "Accept": "application/json",
    "Content-Type": "application/json",
    "Authorization": "Bearer t",
  },
  body: JSON.stringify({
    hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
    list: [
      1,
      2.5,
      "3'",
    ],
    nested: {
      a: null,
    },
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
