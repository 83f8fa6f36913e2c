Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    headers: [
      {"Content-Type", "application/json"}
    ],
    body: "{\"query\":\"query Q($id: ID!) {\\n  thing(id: $id) { name }\\n}\",\"variables\":{\"id\": \"1\"}}"
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
