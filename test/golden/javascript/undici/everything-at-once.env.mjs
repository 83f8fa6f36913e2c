import { Agent, interceptors, request } from "undici";

const { body, statusCode } = await request("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22", {
  method: "PATCH",
  headers: {
    "X-A": "'\"$\\",
    "Accept": "application/json",
    "Content-Type": "application/json",
    "Authorization": "Bearer t",
  },
  body: JSON.stringify({
    hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
    list: [
      1,
      2.5,
      "3'",
    ],
    nested: {
      a: null,
    },
  }),
  dispatcher: new Agent().compose(interceptors.redirect({ maxRedirections: 10 })),
});

if (statusCode >= 300) {
  throw new Error(`HTTP ${statusCode}: ${await body.text()}`);
}

console.log(await body.text());
