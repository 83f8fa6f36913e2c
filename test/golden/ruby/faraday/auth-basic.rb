require "faraday"

response = Faraday.get("http://example.test/p") do |request|
  request.headers["Authorization"] = "Basic " + ["user:pass"].pack("m0")
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
