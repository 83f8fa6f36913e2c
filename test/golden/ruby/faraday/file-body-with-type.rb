require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "image/png"
  request.body = File.binread("image.png")
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
