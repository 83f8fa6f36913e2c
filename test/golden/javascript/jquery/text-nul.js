$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: "text/plain",
  data: "a\x00b\x001\x00",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
