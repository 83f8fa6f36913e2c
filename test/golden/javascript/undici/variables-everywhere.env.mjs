import { Agent, interceptors, request } from "undici";

function environment(name) {
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

const { body, statusCode } = await request(`http://example.test/${pathPart}?${queryName}=${hostileValue}`, {
  method: "PUT",
  headers: {
    [`X-${name}`]: `v ${hostileAscii}`,
    "Content-Type": "application/json",
  },
  body: `{"a": "${name}", "${name}": ${number}}`,
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
