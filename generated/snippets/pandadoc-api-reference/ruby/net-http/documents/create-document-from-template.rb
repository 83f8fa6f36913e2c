require "net/http"
require "json"

uri = URI("https://api.pandadoc.com/public/v1/documents")
request = Net::HTTP::Post.new(uri)
request["Content-Type"] = "application/json"
request["Authorization"] = "Bearer {{access_token}}"
request.body = {
  name: "Sample Agreement",
  template_uuid: "{{template_uuid}}",
  recipients: [
    {
      email: "{{recipient_email}}",
      first_name: "Ada",
      last_name: "Example",
      role: "Client"
    }
  ],
  tokens: [
    {
      name: "Client.Company",
      value: "Example & Sons"
    }
  ],
  fields: {
    Delivery: {
      value: "Within 14 days"
    },
    Amount: {
      value: 1250
    }
  },
  metadata: {
    source: "postwright"
  },
  tags: [
    "sample",
    "api"
  ],
  parse_form_fields: false
}.to_json

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
