require "net/http"

uri = URI("http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}")
request = Net::HTTP::Put.new(uri)
request["X-{{name}}"] = "v {{hostileAscii}}"
request["Content-Type"] = "application/json"
request.body = '{"a": "{{name}}", "{{name}}": {{number}}}'

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
