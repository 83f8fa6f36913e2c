$.ajax({
  url: "http://example.test/p",
  headers: {
    "Authorization": "Basic " + btoa(String.fromCharCode(...new TextEncoder().encode("é:日本:😀"))),
  },
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
