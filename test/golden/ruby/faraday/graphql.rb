require "faraday"
require "json"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "application/json"
  request.body = {
    query: "query Q($id: ID!) {\n  thing(id: $id) { name }\n}",
    variables: {
      id: "1"
    }
  }.to_json
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
