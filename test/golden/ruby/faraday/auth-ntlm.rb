require "faraday"

# Not supported here: NTLM authentication is left out.

response = Faraday.get("http://example.test/p")

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
