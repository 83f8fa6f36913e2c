require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  # Built by hand: the middleware takes a Hash, and writes names as they are.
  boundary = "postwright-dba6439895f16ea4c862a9d0"
  request.headers["Content-Type"] = "multipart/form-data; boundary=#{boundary}"
  request.body = [
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"a\"; filename=\"with space.txt\"\r\n\r\n", File.binread("with space.txt"), "\r\n",
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"b\"; filename=\"it's.txt\"\r\n\r\n", File.binread("it's.txt"), "\r\n",
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"c\"; filename=\"do%22uble.txt\"\r\n\r\n", File.binread('do"uble.txt'), "\r\n",
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"d\"; filename=\"$(id) `x`.txt\"\r\n\r\n", File.binread("$(id) `x`.txt"), "\r\n",
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"e\"; filename=\"é 日本.txt\"\r\n\r\n", File.binread("é 日本.txt"), "\r\n",
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;b,c=d.txt\"\r\n\r\n", File.binread("a;b,c=d.txt"), "\r\n",
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"g\"; filename=\"-dash.txt\"\r\n\r\n", File.binread("-dash.txt"), "\r\n",
    "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"h\"; filename=\"per%41cent.txt\"\r\n\r\n", File.binread("per%41cent.txt"), "\r\n",
    "--#{boundary}--\r\n"
  ].map(&:b).join
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
