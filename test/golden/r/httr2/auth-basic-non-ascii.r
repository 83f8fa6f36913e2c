library(httr2)

resp <- request("http://example.test/p") |>
  req_auth_basic("é", "日本:😀") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
