require "net/http"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/xml"
request.body = <<~'BODY'.chomp
<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>

BODY

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
