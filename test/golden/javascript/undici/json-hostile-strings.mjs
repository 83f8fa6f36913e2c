import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    text: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
    nl: `a
b\r
c\td`,
    nul: "\x00\x08\x0c\x1b\x7f",
    sep: "\u2028\u2029\ufeff",
    emoji: "😀é",
    lone: 0,
    slash: "</script>",
    "it's \"k\"": "$k",
  }),
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
