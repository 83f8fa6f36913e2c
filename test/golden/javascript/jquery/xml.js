$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: "application/xml",
  data: `<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x \`y\` ]]> &amp; é <!-- z -->
</a>
`,
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
