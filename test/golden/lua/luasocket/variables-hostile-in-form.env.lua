local http = require("socket.http")
local ltn12 = require("ltn12")
local escape = require("socket.url").escape

local name_2 = assert(os.getenv("NAME"), "the environment variable NAME is not set")
local hostile_value = assert(os.getenv("HOSTILEVALUE"), "the environment variable HOSTILEVALUE is not set")

local body = table.concat({
  name_2 .. "=" .. escape(hostile_value),
  "x=" .. escape("a" .. hostile_value .. "b"),
}, "&")

local chunks = {}
local _, status = assert(http.request({
  method = "POST",
  url = "http://example.test/p",
  headers = {
    ["Content-Type"] = "application/x-www-form-urlencoded",
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
