library(httr2)

resp <- request("http://example.test/p") |>
  req_body_multipart(
    a = curl::form_file("with space.txt"),
    b = curl::form_file("it's.txt"),
    c = curl::form_file('do"uble.txt'),
    !!!list(d = curl::form_file("$(id) `x`.txt")),
    e = curl::form_file("é 日本.txt"),
    f = curl::form_file("a;b,c=d.txt"),
    g = curl::form_file("-dash.txt"),
    h = curl::form_file("per%41cent.txt")
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
