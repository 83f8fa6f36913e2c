const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
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
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
