library(httr2)

environment_variable <- function(name) {
  value <- Sys.getenv(name, unset = NA)
  if (is.na(value)) stop(name, " is not set", call. = FALSE)
  value
}

name <- environment_variable("NAME")
hostile_value <- environment_variable("HOSTILEVALUE")

resp <- request("http://example.test/p") |>
  req_body_raw(
    paste(
      paste0(curl::curl_escape(name), "=", curl::curl_escape(hostile_value)),
      paste0(curl::curl_escape("x"), "=", curl::curl_escape(paste0("a", hostile_value, "b"))),
      sep = "&"
    ),
    "application/x-www-form-urlencoded"
  ) |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
