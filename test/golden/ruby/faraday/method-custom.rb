require "faraday"

connection = Faraday.new
built = connection.build_request("FROB") do |request|
  request.url("http://example.test/p")
  request.headers["Content-Type"] = "text/plain"
  request.body = "x"
end
response = connection.builder.build_response(connection, built)

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
