const response = await fetch("http://example.test/p", {
  method: "POST",
  body: new URLSearchParams({
    grant_type: "refresh_token",
    scope: "read+write",
    client_id: "a b",
  }),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
