library(httr2)

resp <- request("http://example.test/p") |>
  req_body_multipart(
    json = curl::form_data(r"({"a":"b, 'c'"})", type = "application/json"),
    xml = curl::form_data('<a b="c"/>', type = "text/xml; charset=utf-8"),
    plain = curl::form_data("x", type = "text/plain")
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
