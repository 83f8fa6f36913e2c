require "net/http"

# Not supported here: NTLM authentication is left out.

uri = URI("http://example.test/p")
response = Net::HTTP.get_response(uri)

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
