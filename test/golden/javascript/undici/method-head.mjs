import { Agent, interceptors, request } from "undici";

const { headers, statusCode } = await request("http://example.test/things/1", {
  method: "HEAD",
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}`);
}

console.log(headers);
