library(httr2)

resp <- request("http://example.test/p") |>
  req_options(httpauth = 8L, userpwd = "u:p") |> # CURLAUTH_NTLM
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
