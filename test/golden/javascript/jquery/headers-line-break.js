// Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
$.ajax({
  url: "http://example.test/p",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
