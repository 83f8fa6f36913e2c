Mix.install([{:req, "~> 0.6"}])

path_part = System.fetch_env!("PATHPART")
query_name = System.fetch_env!("QUERYNAME")
hostile_value = System.fetch_env!("HOSTILEVALUE")
name = System.fetch_env!("NAME")
hostile_ascii = System.fetch_env!("HOSTILEASCII")
number = System.fetch_env!("NUMBER")

response =
  Req.put!("http://example.test/#{path_part}?#{query_name}=#{hostile_value}",
    headers: [
      {"X-#{name}", "v #{hostile_ascii}"},
      {"Content-Type", "application/json"}
    ],
    body: ~s({"a": "#{name}", "#{name}": #{number}})
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
