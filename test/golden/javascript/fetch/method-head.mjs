const response = await fetch("http://example.test/things/1", {
  method: "HEAD",
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
