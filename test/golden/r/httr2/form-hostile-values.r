library(httr2)

resp <- request("http://example.test/p") |>
  req_body_form(
    q = r"('a' "b" `c`)",
    s = "$(id) ${x} $HOME",
    b = r"(a\b\\)",
    f = "%s %41 %% #{x}",
    p = "?> */ <?php",
    amp = "a&b=c",
    plus = "1+2 3",
    semi = "a;b",
    hash = "#x",
    tilde = "~!*()'-._"
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
