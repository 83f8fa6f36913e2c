function environment(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const name = environment("NAME");
const hostileValue = environment("HOSTILEVALUE");

const response = await fetch("http://example.test/p", {
  method: "POST",
  body: new URLSearchParams([
    [name, hostileValue],
    ["x", `a${hostileValue}b`],
  ]),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
