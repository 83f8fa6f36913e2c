require "net/http"
require "json"

uri = URI("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22")
request = Net::HTTP::Patch.new(uri)
request["X-A"] = "'\"$\\"
request["Accept"] = "application/json"
request["Content-Type"] = "application/json"
request["Authorization"] = "Bearer t"
request.body = {
  hostile: "'single' \"double\" `tick` \\back\\\\ $(id) ${x} \#{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
  list: [
    1,
    2.5,
    "3'"
  ],
  nested: {
    a: nil
  }
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
