require "faraday"

# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.

response = Faraday.get("http://example.test/p")

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
