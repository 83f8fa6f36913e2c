const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "text/plain",
  },
  body: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
