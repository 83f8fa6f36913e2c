require "net/http"

uri = URI("https://api.pandadoc.com/public/v1/documents")
request = Net::HTTP::Post.new(uri)
request["Accept"] = "application/json"
request["Authorization"] = "Bearer {{access_token}}"
# Built by hand: set_form gives no type to a text, and writes odd names in another way.
boundary = "postwright-87e29c6b623a875ad332f956"
request["Content-Type"] = "multipart/form-data; boundary=#{boundary}"
request.body = [
  "--postwright-87e29c6b623a875ad332f956\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sample.pdf\"\r\n\r\n", File.binread("files/sample.pdf"), "\r\n",
  "--postwright-87e29c6b623a875ad332f956\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n", %q({
  "name": "Sample Agreement from PDF",
  "recipients": [
    {
      "email": "{{recipient_email}}",
      "role": "user"
    }
  ],
  "parse_form_fields": false
}), "\r\n",
  "--#{boundary}--\r\n"
].map(&:b).join

response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") do |http|
  http.request(request)
end

abort "HTTP #{response.code}: #{response.body}" unless response.is_a?(Net::HTTPSuccess)
puts response.body
