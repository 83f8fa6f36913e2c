const form = new FormData();
form.append("a", "1");
form.append("b", "two words");
form.append("a", "3");

$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: false,
  processData: false,
  data: form,
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
