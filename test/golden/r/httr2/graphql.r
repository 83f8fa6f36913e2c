library(httr2)

resp <- request("http://example.test/p") |>
  req_body_raw(r"({"query":"query Q($id: ID!) {\n  thing(id: $id) { name }\n}","variables":{"id": "1"}})", "application/json") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
