require "net/http"

uri = URI("http://example.test/p")
request = Net::HTTP::Post.new(uri)
request.set_form(
  [
    ["a", File.open("with space.txt", "rb")],
    ["b", File.open("it's.txt", "rb")],
    ["c", File.open('do"uble.txt', "rb")],
    ["d", File.open("$(id) `x`.txt", "rb")],
    ["e", File.open("é 日本.txt", "rb")],
    ["f", File.open("a;b,c=d.txt", "rb")],
    ["g", File.open("-dash.txt", "rb")],
    ["h", File.open("per%41cent.txt", "rb")]
  ],
  "multipart/form-data"
)

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
