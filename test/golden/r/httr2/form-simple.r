library(httr2)

resp <- request("http://example.test/p") |>
  req_body_form(
    grant_type = "refresh_token",
    scope = "read+write",
    client_id = "a b"
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
