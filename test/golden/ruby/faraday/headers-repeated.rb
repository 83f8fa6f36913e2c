require "faraday"

# Not supported here: repeated headers are sent as one line, joined by commas.

response = Faraday.get("http://example.test/p") do |request|
  request.headers["X-A"] = "1, 3"
  request.headers["X-B"] = "2"
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
