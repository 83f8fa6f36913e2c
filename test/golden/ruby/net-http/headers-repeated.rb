require "net/http"

# Not supported here: repeated headers are sent as one line, joined by commas.

uri = URI("http://example.test/p")
request = Net::HTTP::Get.new(uri)
request["X-A"] = "1, 3"
request["X-B"] = "2"

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
