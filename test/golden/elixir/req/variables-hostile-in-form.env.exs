Mix.install([{:req, "~> 0.6"}])

name = System.fetch_env!("NAME")
hostile_value = System.fetch_env!("HOSTILEVALUE")

response =
  Req.post!("http://example.test/p",
    form: [
      {name, hostile_value},
      {"x", "a#{hostile_value}b"}
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
