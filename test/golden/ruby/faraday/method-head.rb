require "faraday"

response = Faraday.head("http://example.test/things/1")

abort "HTTP #{response.status}: #{response.body}" unless response.success?
response.headers.each { |name, value| puts "#{name}: #{value}" }
