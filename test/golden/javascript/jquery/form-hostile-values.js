$.ajax({
  url: "http://example.test/p",
  method: "POST",
  data: {
    q: "'a' \"b\" `c`",
    s: "$(id) ${x} $HOME",
    b: "a\\b\\\\",
    f: "%s %41 %% #{x}",
    p: "?> */ <?php",
    amp: "a&b=c",
    plus: "1+2 3",
    semi: "a;b",
    hash: "#x",
    tilde: "~!*()'-._",
  },
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
