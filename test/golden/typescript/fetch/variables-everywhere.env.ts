function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const pathPart = environment("PATHPART");
const queryName = environment("QUERYNAME");
const hostileValue = environment("HOSTILEVALUE");
const name = environment("NAME");
const hostileAscii = environment("HOSTILEASCII");
const number = environment("NUMBER");

const response = await fetch(`http://example.test/${pathPart}?${queryName}=${hostileValue}`, {
  method: "PUT",
  headers: [
    [`X-${name}`, `v ${hostileAscii}`],
    ["Content-Type", "application/json"],
  ],
  body: `{"a": "${name}", "${name}": ${number}}`,
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());

export {};
