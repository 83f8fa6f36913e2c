require "faraday"

response = Faraday.post("http://example.test/p") do |request|
  # Built by hand: the middleware takes a Hash, and writes names as they are.
  boundary = "postwright-59c5c0a90b5985bf594aaeba"
  request.headers["Content-Type"] = "multipart/form-data; boundary=#{boundary}"
  request.body = [
    "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", "1", "\r\n",
    "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n", "two words", "\r\n",
    "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", "3", "\r\n",
    "--#{boundary}--\r\n"
  ].map(&:b).join
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
