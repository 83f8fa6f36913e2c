# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
library(httr2)

resp <- request("http://example.test/p") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
