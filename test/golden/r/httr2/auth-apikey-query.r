library(httr2)

resp <- request("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
