require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  request.body = URI.encode_www_form({
    grant_type: "refresh_token",
    scope: "read+write",
    client_id: "a b"
  })
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
