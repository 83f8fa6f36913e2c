Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    form: [
      {"q", ~S('a' "b" `c`)},
      {"s", "$(id) ${x} $HOME"},
      {"b", "a\\b\\\\"},
      {"f", "%s %41 %% \#{x}"},
      {"p", "?> */ <?php"},
      {"amp", "a&b=c"},
      {"plus", "1+2 3"},
      {"semi", "a;b"},
      {"hash", "#x"},
      {"tilde", "~!*()'-._"}
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
