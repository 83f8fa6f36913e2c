Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    form_multipart: [
      {"a", "1"},
      {"b", "two words"},
      {"a", "3"}
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
