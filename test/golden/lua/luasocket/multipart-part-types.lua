local http = require("socket.http")
local ltn12 = require("ltn12")

local body = table.concat({
  "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"json\"\r\nContent-Type: application/json\r\n\r\n", [[{"a":"b, 'c'"}]], "\r\n",
  "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"xml\"\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n", '<a b="c"/>', "\r\n",
  "--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name=\"plain\"\r\nContent-Type: text/plain\r\n\r\n", "x", "\r\n",
  "--postwright-86f06b8fe893ebdf722202d8--\r\n",
})

local chunks = {}
local _, status = assert(http.request({
  method = "POST",
  url = "http://example.test/p",
  headers = {
    ["Content-Type"] = "multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8",
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
