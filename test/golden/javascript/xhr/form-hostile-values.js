const xhr = new XMLHttpRequest();
xhr.open("POST", "http://example.test/p");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send(new URLSearchParams({
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
}));
