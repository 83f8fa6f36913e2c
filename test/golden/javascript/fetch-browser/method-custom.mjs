const response = await fetch("http://example.test/p", {
  method: "FROB",
  headers: {
    "Content-Type": "text/plain",
  },
  body: "x",
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
