// Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
const response = await fetch("http://example.test/p");

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
