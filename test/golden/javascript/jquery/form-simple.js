$.ajax({
  url: "http://example.test/p",
  method: "POST",
  data: {
    grant_type: "refresh_token",
    scope: "read+write",
    client_id: "a b",
  },
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
