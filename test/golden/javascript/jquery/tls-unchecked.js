// Not supported here: the certificate of the server is checked, which the collection turns off.
$.ajax({
  url: "http://example.test/p",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
