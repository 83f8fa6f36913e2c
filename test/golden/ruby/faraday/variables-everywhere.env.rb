require "faraday"

path_part = ENV.fetch("PATHPART")
query_name = ENV.fetch("QUERYNAME")
hostile_value = ENV.fetch("HOSTILEVALUE")
name_2 = ENV.fetch("NAME")
hostile_ascii = ENV.fetch("HOSTILEASCII")
number = ENV.fetch("NUMBER")

# Faraday would sort the query and write it anew.
module Verbatim
  def self.decode(query) = { query => nil }
  def self.encode(params) = params.keys.first
end

connection = Faraday.new(request: { params_encoder: Verbatim })
response = connection.put("http://example.test/#{path_part}?#{query_name}=#{hostile_value}") do |request|
  request.headers["X-#{name_2}"] = "v #{hostile_ascii}"
  request.headers["Content-Type"] = "application/json"
  request.body = %({"a": "#{name_2}", "#{name_2}": #{number}})
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
