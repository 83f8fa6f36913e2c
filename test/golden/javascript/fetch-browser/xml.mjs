const response = await fetch("http://example.test/p", {
  method: "POST",
  headers: {
    "Content-Type": "application/xml",
  },
  body: `<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x \`y\` ]]> &amp; é <!-- z -->
</a>
`,
});

if (!response.ok) {
  throw new Error(`HTTP ${response.status}: ${await response.text()}`);
}

console.log(await response.text());
