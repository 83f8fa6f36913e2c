# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
library(httr2)

resp <- request("{{base_url}}/token") |>
  req_headers(
    Authorization = "Bearer {{access_token}}"
  ) |>
  req_body_form(
    grant_type = "refresh_token"
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))

data <- resp_body_json(resp)
access_token <- data[["access_token"]]
if (!is.null(data[["refresh_token"]])) refresh_token <- data[["refresh_token"]]
class <- data[["items"]][[1]][[r"(odd "$key' */ #{x})"]]
