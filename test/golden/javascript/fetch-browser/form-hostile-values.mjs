const response = await fetch("http://example.test/p", {
  method: "POST",
  body: new URLSearchParams({
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
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
