import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("http://example.test/p", {
  headers: {
    "X-A": ["1", "3"],
    "X-B": "2",
  },
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
