require "faraday"
require "json"

# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.

response = Faraday.post("{{base_url}}/token") do |request|
  request.headers["Authorization"] = "Bearer {{access_token}}"
  request.body = URI.encode_www_form({
    grant_type: "refresh_token"
  })
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body

data = JSON.parse(response.body)
access_token = data["access_token"]
refresh_token = data["refresh_token"] unless data["refresh_token"].nil?
class_2 = data.dig("items", 0, "odd \"$key' */ \#{x}")
