require "faraday"

# Faraday would sort the query and write it anew.
module Verbatim
  def self.decode(query) = { query => nil }
  def self.encode(params) = params.keys.first
end

connection = Faraday.new(request: { params_encoder: Verbatim })
response = connection.put("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}") do |request|
  request.headers["X-{{name}}"] = "v {{hostileAscii}}"
  request.headers["Content-Type"] = "application/json"
  request.body = '{"a": "{{name}}", "{{name}}": {{number}}}'
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
