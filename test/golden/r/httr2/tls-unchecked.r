library(httr2)

resp <- request("http://example.test/p") |>
  req_options(ssl_verifypeer = FALSE, ssl_verifyhost = FALSE) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
