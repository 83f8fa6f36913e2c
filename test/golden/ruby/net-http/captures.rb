require "net/http"
require "json"

# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.

uri = URI("{{base_url}}/token")
request = Net::HTTP::Post.new(uri)
request["Authorization"] = "Bearer {{access_token}}"
request.set_form_data({
  grant_type: "refresh_token"
})

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body

data = JSON.parse(response.body)
access_token = data["access_token"]
refresh_token = data["refresh_token"] unless data["refresh_token"].nil?
class_2 = data.dig("items", 0, "odd \"$key' */ \#{x}")
