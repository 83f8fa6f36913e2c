const form = new FormData();
form.append("a", "1");
form.append("b", "two words");
form.append("a", "3");

const response = await fetch("http://example.test/p", {
  method: "POST",
  body: form,
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
