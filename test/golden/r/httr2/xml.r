library(httr2)

resp <- request("http://example.test/p") |>
  req_body_raw(r"(<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
)", "application/xml") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
