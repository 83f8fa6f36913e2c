local http = require("socket.http")
local ltn12 = require("ltn12")

local body = '{"a":1}'

local chunks = {}
local _, status = assert(http.request({
  method = "GET",
  url = "http://example.test/p",
  headers = {
    ["Content-Type"] = "application/json",
    ["Content-Length"] = #body,
  },
  source = ltn12.source.string(body),
  sink = ltn12.sink.table(chunks),
}))
local text = table.concat(chunks)
if status >= 400 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
