const xhr = new XMLHttpRequest();
xhr.open("POST", "http://example.test/p");
xhr.setRequestHeader("Content-Type", "application/json");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send(JSON.stringify({
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
}));
