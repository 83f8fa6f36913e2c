$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: "application/json",
  data: JSON.stringify({
    query: `query Q($id: ID!) {
  thing(id: $id) { name }
}`,
    variables: {
      id: "1",
    },
  }),
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
