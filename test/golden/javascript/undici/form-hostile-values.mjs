import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
  },
  body: new URLSearchParams({
    q: "'a' \"b\" `c`",
    s: "$(id) ${x} $HOME",
    b: "a\\b\\\\",
    f: "%s %41 %% #{x}",
    p: "?> */ <?php",
    amp: "a&b=c",
    plus: "1+2 3",
    semi: "a;b",
    hash: "#x",
    tilde: "~!*()'-._",
  }).toString(),
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
