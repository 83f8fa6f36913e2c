// Not supported here: the OAuth 1.0 signature is left out.
$.ajax({
  url: "http://example.test/p",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
