// Not supported here: a GET request is sent without its body.
$.ajax({
  url: "http://example.test/p",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
