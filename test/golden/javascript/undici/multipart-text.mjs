import { Agent, FormData, interceptors, request } from "undici";

const form = new FormData();
form.append("a", "1");
form.append("b", "two words");
form.append("a", "3");

const { body, statusCode } = await request("http://example.test/p", {
  method: "POST",
  body: form,
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
