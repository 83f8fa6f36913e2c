Mix.install([{:req, "~> 0.6"}])

response =
  Req.get!("http://example.test/p",
    aws_sigv4: [
      access_key_id: "a",
      secret_access_key: "s",
      region: "r",
      service: "x"
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
