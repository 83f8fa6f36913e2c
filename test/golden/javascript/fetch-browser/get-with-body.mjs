// Not supported here: a GET request is sent without its body.
const response = await fetch("http://example.test/p");

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
