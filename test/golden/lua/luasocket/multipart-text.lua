local http = require("socket.http")
local ltn12 = require("ltn12")

local body = table.concat({
  "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", "1", "\r\n",
  "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"b\"\r\n\r\n", "two words", "\r\n",
  "--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n", "3", "\r\n",
  "--postwright-59c5c0a90b5985bf594aaeba--\r\n",
})

local chunks = {}
local _, status = assert(http.request({
  method = "POST",
  url = "http://example.test/p",
  headers = {
    ["Content-Type"] = "multipart/form-data; boundary=postwright-59c5c0a90b5985bf594aaeba",
    ["Content-Length"] = #body,
  },
  source = ltn12.source.string(body),
  sink = ltn12.sink.table(chunks),
}))
local text = table.concat(chunks)
-- Only GET and HEAD follow redirects.
if status >= 300 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
