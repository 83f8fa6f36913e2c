require "faraday"
require "json"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "application/json"
  request.body = {
    name: "a",
    list: [
      1,
      true,
      nil,
      {}
    ],
    empty: ""
  }.to_json
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
