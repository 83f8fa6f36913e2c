import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("http://example.test/p", {
  dispatcher: new Agent({ connect: { rejectUnauthorized: false } }).compose(
    interceptors.redirect({ maxRedirections: 10 }),
  ),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
