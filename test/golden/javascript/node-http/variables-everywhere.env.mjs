import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

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

const request = http.request(`http://example.test/${pathPart}?${queryName}=${hostileValue}`, {
  method: "PUT",
  headers: {
    [`X-${name}`]: `v ${hostileAscii}`,
    "Content-Type": "application/json",
  },
});
request.end(`{"a": "${name}", "${name}": ${number}}`);

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
