require "net/http"

path_part = ENV.fetch("PATHPART")
query_name = ENV.fetch("QUERYNAME")
hostile_value = ENV.fetch("HOSTILEVALUE")
name_2 = ENV.fetch("NAME")
hostile_ascii = ENV.fetch("HOSTILEASCII")
number = ENV.fetch("NUMBER")

uri = URI("http://example.test/#{path_part}?#{query_name}=#{hostile_value}")
request = Net::HTTP::Put.new(uri)
request["X-#{name_2}"] = "v #{hostile_ascii}"
request["Content-Type"] = "application/json"
request.body = %({"a": "#{name_2}", "#{name_2}": #{number}})

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
