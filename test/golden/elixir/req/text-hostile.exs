Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    headers: [
      {"Content-Type", "text/plain"}
    ],
    body: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} \#{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}"
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
