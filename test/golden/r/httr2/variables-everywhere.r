library(httr2)

resp <- request("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}") |>
  req_method("PUT") |>
  req_body_raw('{"a": "{{name}}", "{{name}}": {{number}}}', "application/json") |>
  # Lines as they are sent: req_headers() has no way to write some of them.
  req_options(
    httpheader = c(
      "X-{{name}}: v {{hostileAscii}}",
      "Content-Type: application/json"
    )
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
