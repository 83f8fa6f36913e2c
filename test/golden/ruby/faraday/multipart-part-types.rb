require "faraday"
require "faraday/multipart"

connection = Faraday.new { |faraday| faraday.request :multipart }
response = connection.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "multipart/form-data"
  request.body = {
    "json" => Faraday::ParamPart.new("{\"a\":\"b, 'c'\"}", "application/json"),
    "xml" => Faraday::ParamPart.new('<a b="c"/>', "text/xml; charset=utf-8"),
    "plain" => Faraday::ParamPart.new("x", "text/plain")
  }
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
