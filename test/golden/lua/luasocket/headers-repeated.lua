-- Not supported here: repeated headers are sent as one line, joined by commas.
local http = require("socket.http")
local ltn12 = require("ltn12")

local chunks = {}
local _, status = assert(http.request({
  method = "GET",
  url = "http://example.test/p",
  headers = {
    ["X-A"] = "1, 3",
    ["X-B"] = "2",
  },
  sink = ltn12.sink.table(chunks),
}))
local text = table.concat(chunks)
if status >= 400 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
