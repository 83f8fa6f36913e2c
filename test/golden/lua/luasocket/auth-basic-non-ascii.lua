local http = require("socket.http")
local ltn12 = require("ltn12")
local mime = require("mime")

local chunks = {}
local _, status = assert(http.request({
  method = "GET",
  url = "http://example.test/p",
  headers = {
    ["Authorization"] = "Basic " .. mime.b64("é:日本:😀"),
  },
  sink = ltn12.sink.table(chunks),
}))
local text = table.concat(chunks)
if status >= 400 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
