require "net/http"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request.set_form_data({
  q: "'a' \"b\" `c`",
  s: "$(id) ${x} $HOME",
  b: "a\\b\\\\",
  f: "%s %41 %% \#{x}",
  p: "?> */ <?php",
  amp: "a&b=c",
  plus: "1+2 3",
  semi: "a;b",
  hash: "#x",
  tilde: "~!*()'-._"
})

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
