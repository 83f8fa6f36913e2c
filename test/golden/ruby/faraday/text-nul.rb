require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "text/plain"
  request.body = "a\x00b\x001\x00"
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
