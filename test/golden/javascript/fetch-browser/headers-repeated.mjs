// Not supported here: repeated headers are sent as one line, joined by commas.
const response = await fetch("http://example.test/p", {
  headers: {
    "X-A": "1, 3",
    "X-B": "2",
  },
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
