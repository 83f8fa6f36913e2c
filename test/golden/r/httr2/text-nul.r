# Not supported here: NUL characters cannot be written into a text body.
library(httr2)

resp <- request("http://example.test/p") |>
  req_body_raw("a\ufffdb\ufffd1\ufffd", "text/plain") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
