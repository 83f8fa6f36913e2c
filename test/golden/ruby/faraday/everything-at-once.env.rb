require "faraday"
require "json"

# Faraday would sort the query and write it anew.
module Verbatim
  def self.decode(query) = { query => nil }
  def self.encode(params) = params.keys.first
end

connection = Faraday.new(request: { params_encoder: Verbatim })
response = connection.patch("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22") do |request|
  request.headers["X-A"] = "'\"$\\"
  request.headers["Accept"] = "application/json"
  request.headers["Content-Type"] = "application/json"
  request.headers["Authorization"] = "Bearer t"
  request.body = {
    hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} \#{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
    list: [
      1,
      2.5,
      "3'"
    ],
    nested: {
      a: nil
    }
  }.to_json
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
