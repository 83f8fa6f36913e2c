Mix.install([{:req, "~> 0.6"}])

response =
  Req.get!("http://example.test/p",
    headers: [
      {"X-A", "1"},
      {"X-B", "2"},
      {"X-A", "3"}
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
