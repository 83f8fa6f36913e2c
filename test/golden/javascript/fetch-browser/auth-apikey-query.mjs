const response = await fetch("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41");

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
