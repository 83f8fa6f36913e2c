Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    headers: [
      {"Content-Type", "application/json"}
    ],
    body: ~S({"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0})
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
