import { readFile } from "node:fs/promises";

const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "image/png",
  },
  body: await readFile("image.png"),
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
