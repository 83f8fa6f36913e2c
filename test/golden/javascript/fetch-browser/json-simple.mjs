const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    name: "a",
    list: [
      1,
      true,
      null,
      {},
    ],
    empty: "",
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
