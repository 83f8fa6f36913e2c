require "net/http"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request.set_form(
  [
    ["a", "1"],
    ["b", "two words"],
    ["a", "3"]
  ],
  "multipart/form-data"
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
