import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
  body: '{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}',
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
