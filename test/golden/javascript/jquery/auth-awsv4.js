// Not supported here: the AWS Signature Version 4 is left out.
$.ajax({
  url: "http://example.test/p",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
