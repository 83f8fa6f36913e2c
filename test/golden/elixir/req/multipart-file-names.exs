Mix.install([{:req, "~> 0.6"}])

response =
  Req.post!("http://example.test/p",
    headers: [
      {"content-type", "multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0"}
    ],
    body: [
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"a\"; filename=\"with space.txt\"\r\n\r\n",
      File.read!("with space.txt"),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"b\"; filename=\"it's.txt\"\r\n\r\n",
      File.read!("it's.txt"),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"c\"; filename=\"do%22uble.txt\"\r\n\r\n",
      File.read!(~S(do"uble.txt)),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"d\"; filename=\"$(id) `x`.txt\"\r\n\r\n",
      File.read!("$(id) `x`.txt"),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"e\"; filename=\"é 日本.txt\"\r\n\r\n",
      File.read!("é 日本.txt"),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;b,c=d.txt\"\r\n\r\n",
      File.read!("a;b,c=d.txt"),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"g\"; filename=\"-dash.txt\"\r\n\r\n",
      File.read!("-dash.txt"),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"h\"; filename=\"per%41cent.txt\"\r\n\r\n",
      File.read!("per%41cent.txt"),
      "\r\n",
      "--postwright-dba6439895f16ea4c862a9d0--\r\n"
    ]
  )

if response.status >= 400 do
  raise "HTTP #{response.status}: #{inspect(response.body)}"
end

IO.inspect(response.body)
