import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41", {
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
