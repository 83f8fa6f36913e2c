const response = await fetch("http://example.test/p", {
  method: "POST",
  body: new URLSearchParams([
    ["{{name}}", "{{hostileValue}}"],
    ["x", "a{{hostileValue}}b"],
  ]),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
