library(httr2)

resp <- request("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22") |>
  req_method("PATCH") |>
  req_headers(
    `X-A` = r"('"$\)",
    Accept = "application/json",
    Authorization = "Bearer t"
  ) |>
  req_body_raw(r"({
	"hostile": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'"
	],
	"nested": {
		"a": null
	}
})", "application/json") |>
  req_error(body = \(resp) rawToChar(resp$body)) |>
  req_perform()

if (length(resp$body) > 0) writeLines(resp_body_string(resp))
