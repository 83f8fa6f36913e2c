Mix.install([{:req, "~> 0.6"}])

response =
  Req.request!(
    method: "FROB",
    url: "http://example.test/p",
    headers: [
      {"Content-Type", "text/plain"}
    ],
    body: "x"
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
