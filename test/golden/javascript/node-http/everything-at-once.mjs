import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.request("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22", {
  method: "PATCH",
  headers: {
    "X-A": "'\"$\\",
    "Accept": "application/json",
    "Content-Type": "application/json",
    "Authorization": "Bearer t",
  },
});
request.end(JSON.stringify({
  hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  list: [
    1,
    2.5,
    "3'",
  ],
  nested: {
    a: null,
  },
}));

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
