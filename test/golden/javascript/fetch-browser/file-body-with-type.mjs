// Files chosen in the page's <input type="file" multiple>:
// "image.png"
const { files } = document.querySelector("input[type=file]");

const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "image/png",
  },
  body: files[0],
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
