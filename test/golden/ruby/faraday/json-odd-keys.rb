require "faraday"
require "json"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "application/json"
  request.body = {
    b: 1,
    "2": 2,
    "1": 3,
    __proto__: {
      x: 1
    },
    constructor: 2,
    "": "empty",
    "a.b": 1,
    "a[0]": 2,
    "a b": 3,
    "é": 4,
    "|": 5,
    "*": 6
  }.to_json
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
