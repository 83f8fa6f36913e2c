library(httr2)

environment_variable <- function(name) {
  value <- Sys.getenv(name, unset = NA)
  if (is.na(value)) stop(name, " is not set", call. = FALSE)
  value
}

path_part <- environment_variable("PATHPART")
query_name <- environment_variable("QUERYNAME")
hostile_value <- environment_variable("HOSTILEVALUE")
name <- environment_variable("NAME")
hostile_ascii <- environment_variable("HOSTILEASCII")
number <- environment_variable("NUMBER")

resp <- request(paste0("http://example.test/", path_part, "?", query_name, "=", hostile_value)) |>
  req_method("PUT") |>
  req_body_raw(paste0('{"a": "', name, '", "', name, '": ', number, "}"), "application/json") |>
  # Lines as they are sent: req_headers() has no way to write some of them.
  req_options(
    httpheader = c(
      paste0("X-", name, ": v ", hostile_ascii),
      "Content-Type: application/json"
    )
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
