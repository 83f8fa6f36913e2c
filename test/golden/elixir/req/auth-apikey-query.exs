Mix.install([{:req, "~> 0.6"}])

response = Req.get!("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41")

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
