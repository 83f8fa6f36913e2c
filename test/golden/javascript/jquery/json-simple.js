$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: "application/json",
  data: JSON.stringify({
    name: "a",
    list: [
      1,
      true,
      null,
      {},
    ],
    empty: "",
  }),
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
