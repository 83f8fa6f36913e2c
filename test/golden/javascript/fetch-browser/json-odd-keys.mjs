const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
  body: '{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}',
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
