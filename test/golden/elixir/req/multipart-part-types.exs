Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    form_multipart: [
      {"json", {~S({"a":"b, 'c'"}), content_type: "application/json"}},
      {"xml", {~S(<a b="c"/>), content_type: "text/xml; charset=utf-8"}},
      {"plain", {"x", content_type: "text/plain"}}
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
