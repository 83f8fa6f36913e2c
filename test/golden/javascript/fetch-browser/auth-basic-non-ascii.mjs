const response = await fetch("http://example.test/p", {
  headers: {
    "Authorization": "Basic " + btoa(String.fromCharCode(...new TextEncoder().encode("é:日本:😀"))),
  },
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
