local http = require("socket.http")
local ltn12 = require("ltn12")

local chunks = {}
local _, status, headers = assert(http.request({
  method = "HEAD",
  url = "http://example.test/things/1",
  sink = ltn12.sink.table(chunks),
}))
if status >= 400 then
  error("HTTP " .. status, 0)
end
for name, value in pairs(headers) do
  print(name .. ": " .. value)
end
