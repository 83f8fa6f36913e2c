import { Agent, interceptors, request } from "undici";

function environment(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const name = environment("NAME");
const hostileValue = environment("HOSTILEVALUE");

const { body, statusCode } = await request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
  },
  body: new URLSearchParams([
    [name, hostileValue],
    ["x", `a${hostileValue}b`],
  ]).toString(),
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
