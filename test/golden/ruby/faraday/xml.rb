require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "application/xml"
  request.body = <<~'BODY'.chomp
<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>

BODY
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
