library(httr2)

resp <- request("http://example.test/p") |>
  # Lines as they are sent: req_headers() has no way to write some of them.
  req_options(
    httpheader = c(
      "X-A: 1",
      "X-B: 2",
      "X-A: 3"
    )
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
