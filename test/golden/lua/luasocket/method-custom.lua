local http = require("socket.http")
local ltn12 = require("ltn12")

local body = "x"

local chunks = {}
local _, status = assert(http.request({
  method = "FROB",
  url = "http://example.test/p",
  headers = {
    ["Content-Type"] = "text/plain",
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
