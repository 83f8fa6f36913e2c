require "net/http"
require "json"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
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

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
