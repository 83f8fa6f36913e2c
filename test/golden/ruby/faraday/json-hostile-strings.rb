require "faraday"
require "json"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "application/json"
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
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
