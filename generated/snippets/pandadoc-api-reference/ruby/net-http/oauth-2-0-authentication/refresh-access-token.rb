require "net/http"

uri = URI("https://api.pandadoc.com/oauth2/access_token")
request = Net::HTTP::Post.new(uri)
request.set_form_data({
  grant_type: "refresh_token",
  client_id: "{{client_id}}",
  client_secret: "{{client_secret}}",
  scope: "read+write",
  refresh_token: "{{refresh_token}}"
})

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
