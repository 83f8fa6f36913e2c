library(httr2)

resp <- request("http://example.test/p") |>
  req_body_raw('{"name":"a","list":[1,true,null,{}],"empty":""}', "application/json") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
