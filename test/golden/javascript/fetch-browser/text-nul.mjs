const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "text/plain",
  },
  body: "a\x00b\x001\x00",
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
