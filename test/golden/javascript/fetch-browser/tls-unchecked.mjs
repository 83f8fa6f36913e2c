// Not supported here: the certificate of the server is checked, which the collection turns off.
const response = await fetch("http://example.test/p");

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
