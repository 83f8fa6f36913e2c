library(httr2)

resp <- request("http://example.test/p") |>
  req_body_multipart(
    a = "1",
    b = "two words",
    a = "3"
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
