import { once } from "node:events";
import http from "node:http";

const request = http.request("http://example.test/things/1", {
  method: "HEAD",
});
request.end();

const [response] = await once(request, "response");
response.resume();

if (response.statusCode >= 300) {
  throw new Error(`HTTP ${response.statusCode}`);
}

console.log(response.headers);
