Mix.install([{:req, "~> 0.6"}])

response =
  Req.get!("http://example.test/p",
    headers: [
      {"Content-Type", "application/json"}
    ],
    body: ~S({"a":1})
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
