Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    headers: [
      {"Content-Type", "application/json"}
    ],
    body: ~s({
  "text": "'single' \\"double\\" `tick` \\\\back\\\\\\\\ $(id\) ${x} \#{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  "nl": "a\\nb\\r\\nc\\td",
  "nul": "\\u0000\\b\\f\\u001b\x7f",
  "sep": "\u2028\u2029\ufeff",
  "emoji": "😀é",
  "lone": 0,
  "slash": "</script>",
  "it's \\"k\\"": "$k"
})
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
