require "faraday"

# Not supported here: the AWS Signature Version 4 is left out.

response = Faraday.get("http://example.test/p")

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
