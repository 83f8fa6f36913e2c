require "faraday"

connection = Faraday.new(ssl: { verify: false })
response = connection.get("http://example.test/p")

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
