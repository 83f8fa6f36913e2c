Mix.install([{:req, "~> 0.6"}])

response =
  Req.put!("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}",
    headers: [
      {"X-{{name}}", "v {{hostileAscii}}"},
      {"Content-Type", "application/json"}
    ],
    body: ~S({"a": "{{name}}", "{{name}}": {{number}}})
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
