import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

function environment(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}

const name = environment("NAME");
const hostileValue = environment("HOSTILEVALUE");

const request = http.request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
  },
});
request.end(new URLSearchParams([
  [name, hostileValue],
  ["x", `a${hostileValue}b`],
]).toString());

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
