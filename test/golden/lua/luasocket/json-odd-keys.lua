local http = require("socket.http")
local ltn12 = require("ltn12")

local body = '{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}'

local chunks = {}
local _, status = assert(http.request({
  method = "POST",
  url = "http://example.test/p",
  headers = {
    ["Content-Type"] = "application/json",
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
