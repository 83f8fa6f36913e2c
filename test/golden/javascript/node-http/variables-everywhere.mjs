import { once } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const request = http.request("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}", {
  method: "PUT",
  headers: {
    ["X-{{name}}"]: "v {{hostileAscii}}",
    "Content-Type": "application/json",
  },
});
request.end('{"a": "{{name}}", "{{name}}": {{number}}}');

const [response] = await once(request, "response");
const body = await text(response);

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}: ${body}`);
}

console.log(body);
