require "net/http"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
# Built by hand: set_form gives no type to a text, and writes odd names in another way.
boundary = "postwright-dba6439895f16ea4c862a9d0"
request["Content-Type"] = "multipart/form-data; boundary=#{boundary}"
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

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
