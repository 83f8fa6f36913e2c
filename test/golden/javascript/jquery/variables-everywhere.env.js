$.ajax({
  url: "http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}",
  method: "PUT",
  headers: {
    "X-{{name}}": "v {{hostileAscii}}",
  },
  contentType: "application/json",
  data: '{"a": "{{name}}", "{{name}}": {{number}}}',
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
