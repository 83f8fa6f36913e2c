Mix.install([{:req, "~> 0.6"}])

response = Req.head!("http://example.test/things/1")

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.headers)
