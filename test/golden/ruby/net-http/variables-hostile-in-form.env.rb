require "net/http"

name_2 = ENV.fetch("NAME")
hostile_value = ENV.fetch("HOSTILEVALUE")

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request.set_form_data([
  [name_2, hostile_value],
  ["x", "a#{hostile_value}b"]
])

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
