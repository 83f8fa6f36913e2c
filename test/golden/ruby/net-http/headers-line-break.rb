require "net/http"

# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.

uri = URI("http://example.test/p")
response = Net::HTTP.get_response(uri)

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
