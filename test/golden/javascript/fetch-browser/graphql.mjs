const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    query: `query Q($id: ID!) {
  thing(id: $id) { name }
}`,
    variables: {
      id: "1",
    },
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
