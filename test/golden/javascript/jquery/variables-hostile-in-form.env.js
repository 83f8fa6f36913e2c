$.ajax({
  url: "http://example.test/p",
  method: "POST",
  data: [
    { name: "{{name}}", value: "{{hostileValue}}" },
    { name: "x", value: "a{{hostileValue}}b" },
  ],
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
