library(httr2)

resp <- request("http://example.test/p") |>
  req_method("GET") |>
  req_body_raw('{"a":1}', "application/json") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
