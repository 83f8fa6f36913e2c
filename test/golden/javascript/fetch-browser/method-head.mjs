const response = await fetch("http://example.test/things/1", {
  method: "HEAD",
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}`);
}

console.log(Object.fromEntries(response.headers));
