const xhr = new XMLHttpRequest();
xhr.open("POST", "http://example.test/p");
xhr.setRequestHeader("Content-Type", "application/xml");
xhr.onload = () => {
  if (xhr.status >= 400) {
    throw new Error(`HTTP ${xhr.status}: ${xhr.responseText}`);
  }
  console.log(xhr.responseText);
};
xhr.onerror = () => {
  throw new Error("The request failed");
};
xhr.send(`<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x \`y\` ]]> &amp; é <!-- z -->
</a>
`);
