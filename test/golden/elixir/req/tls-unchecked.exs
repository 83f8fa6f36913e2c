Mix.install([{:req, "~> 0.6"}])

response =
  Req.get!("http://example.test/p",
    connect_options: [transport_opts: [verify: :verify_none]]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
