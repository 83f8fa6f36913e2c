$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: "application/json",
  data: JSON.stringify({
    text: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
    nl: `a
b\r
c\td`,
    nul: "\x00\x08\x0c\x1b\x7f",
    sep: "\u2028\u2029\ufeff",
    emoji: "😀é",
    lone: 0,
    slash: "</script>",
    "it's \"k\"": "$k",
  }),
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
