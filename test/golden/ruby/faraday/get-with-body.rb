require "faraday"
require "json"

response = Faraday.get("http://example.test/p") do |request|
  request.headers["Content-Type"] = "application/json"
  request.body = {
    a: 1
  }.to_json
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
