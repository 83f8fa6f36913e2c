require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  request.headers["Content-Type"] = "text/plain"
  request.body = "'single' \"double\" `tick` \\back\\\\ $(id) ${x} \#{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}"
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
