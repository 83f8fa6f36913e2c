require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  request.body = URI.encode_www_form({
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
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
