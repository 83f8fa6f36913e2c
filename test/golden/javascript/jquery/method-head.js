$.ajax({
  url: "http://example.test/things/1",
  method: "HEAD",
})
  .done((data, textStatus, jqXHR) => {
    console.log(jqXHR.getAllResponseHeaders());
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
