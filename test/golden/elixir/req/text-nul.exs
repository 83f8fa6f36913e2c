Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    headers: [
      {"Content-Type", "text/plain"}
    ],
    body: "a\x00b\x001\x00"
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
