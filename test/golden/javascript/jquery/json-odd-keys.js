$.ajax({
  url: "http://example.test/p",
  method: "POST",
  contentType: "application/json",
  data: '{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}',
})
  .done((data) => {
    console.log(data);
  })
  .fail((jqXHR, textStatus) => {
    throw new Error(`HTTP ${jqXHR.status}: ${jqXHR.responseText ?? textStatus}`);
  });
