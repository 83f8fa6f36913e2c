import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/json",
  },
});
request.end(JSON.stringify({
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
}));

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
