library(httr2)

resp <- request("http://example.test/p") |>
  req_body_raw('{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}', "application/json") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
