require "net/http"

uri = URI("http://example.test/things/1")
request = Net::HTTP::Head.new(uri)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
response.each_capitalized { |name, value| puts "#{name}: #{value}" }
