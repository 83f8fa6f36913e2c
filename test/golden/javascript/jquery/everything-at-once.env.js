$.ajax({
  url: "http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22",
  method: "PATCH",
  headers: {
    "X-A": "'\"$\\",
    "Accept": "application/json",
    "Authorization": "Bearer t",
  },
  contentType: "application/json",
  data: JSON.stringify({
    hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
    list: [
      1,
      2.5,
      "3'",
    ],
    nested: {
      a: null,
    },
  }),
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
