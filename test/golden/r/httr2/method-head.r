library(httr2)

resp <- request("http://example.test/things/1") |>
  req_method("HEAD") |>
  req_perform()

print(resp_headers(resp))
