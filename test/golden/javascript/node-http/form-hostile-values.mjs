import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.request("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
  },
});
request.end(new URLSearchParams({
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
}).toString());

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
