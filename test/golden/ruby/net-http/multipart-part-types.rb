require "net/http"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
# Built by hand: set_form gives no type to a text, and writes odd names in another way.
boundary = "postwright-86f06b8fe893ebdf722202d8"
request["Content-Type"] = "multipart/form-data; boundary=#{boundary}"
request.body = [
  "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n", "{\"a\":\"b, 'c'\"}", "\r\n",
  "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"xml\"\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n", '<a b="c"/>', "\r\n",
  "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"plain\"\r\nContent-Type: text/plain\r\n\r\n", "x", "\r\n",
  "--#{boundary}--\r\n"
].map(&:b).join

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
