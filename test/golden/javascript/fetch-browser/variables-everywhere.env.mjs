const response = await fetch("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}", {
  method: "PUT",
  headers: [
    ["X-{{name}}", "v {{hostileAscii}}"],
    ["Content-Type", "application/json"],
  ],
  body: '{"a": "{{name}}", "{{name}}": {{number}}}',
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
