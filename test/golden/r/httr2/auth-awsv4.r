library(httr2)

resp <- request("http://example.test/p") |>
  req_options(
    aws_sigv4 = "aws:amz:r:x",
    userpwd = "a:s"
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
