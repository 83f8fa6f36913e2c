Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    form: [
      {"grant_type", "refresh_token"},
      {"scope", "read+write"},
      {"client_id", "a b"}
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
