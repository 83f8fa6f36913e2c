require "net/http"
require "json"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
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

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
