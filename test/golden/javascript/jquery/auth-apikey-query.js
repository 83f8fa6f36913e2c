$.ajax({
  url: "http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41",
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
