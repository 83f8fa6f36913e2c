require "net/http"
require "json"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
request.body = {
  text: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} \#{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  nl: "a\nb\r\nc\td",
  nul: "\x00\x08\x0c\x1b\x7f",
  sep: "\u2028\u2029\ufeff",
  emoji: "😀é",
  lone: 0,
  slash: "</script>",
  "it's \"k\"": "$k"
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
