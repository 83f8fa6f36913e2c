library(httr2)

resp <- request("http://example.test/p") |>
  req_body_raw("{\n  \"text\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n  \"nl\": \"a\\nb\\r\\nc\\td\",\n  \"nul\": \"\\u0000\\b\\f\\u001b\u007f\",\n  \"sep\": \"\u2028\u2029\ufeff\",\n  \"emoji\": \"😀é\",\n  \"lone\": 0,\n  \"slash\": \"</script>\",\n  \"it's \\\"k\\\"\": \"$k\"\n}", "application/json") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
