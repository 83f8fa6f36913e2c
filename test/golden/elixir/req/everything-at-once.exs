Mix.install([{:req, "~> 0.6"}])

response =
  Req.patch!("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22",
    headers: [
      {"X-A", "'\"$\\"},
      {"Accept", "application/json"},
      {"Content-Type", "application/json"},
      {"Authorization", "Bearer t"}
    ],
    body: ~s({
	"hostile": "'single' \\"double\\" `tick` \\\\back\\\\\\\\ $(id\) ${x} \#{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'"
	],
	"nested": {
		"a": null
	}
})
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
