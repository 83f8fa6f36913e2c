require "net/http"

uri = URI("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41")
response = Net::HTTP.get_response(uri)

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
