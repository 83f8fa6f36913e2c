# Not supported here: the OAuth 1.0 signature is left out.
Mix.install([{:req, "~> 0.6"}])

response = Req.get!("http://example.test/p")

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
