// Not supported here: repeated headers are sent as one line, joined by commas.
$.ajax({
  url: "http://example.test/p",
  headers: {
    "X-A": "1, 3",
    "X-B": "2",
  },
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
