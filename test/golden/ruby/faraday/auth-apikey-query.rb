require "faraday"

# Faraday would sort the query and write it anew.
module Verbatim
  def self.decode(query) = { query => nil }
  def self.encode(params) = params.keys.first
end

connection = Faraday.new(request: { params_encoder: Verbatim })
response = connection.get("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41")

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
