const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
  body: '{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}',
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
