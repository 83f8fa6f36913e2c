$.ajax({
  url: "http://example.test/p",
  method: "FROB",
  contentType: "text/plain",
  data: "x",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
