$.ajax({
  url: "http://example.test/p",
  headers: {
    "Authorization": "Basic " + btoa("user:pass"),
  },
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
