require "faraday"

name_2 = ENV.fetch("NAME")
hostile_value = ENV.fetch("HOSTILEVALUE")

response = Faraday.post("http://example.test/p") do |request|
  request.body = URI.encode_www_form(
    [
      [name_2, hostile_value],
      ["x", "a#{hostile_value}b"]
    ]
  )
end

abort "HTTP #{response.status}: #{response.body}" unless response.success?
puts response.body
