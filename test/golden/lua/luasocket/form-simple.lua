local http = require("socket.http")
local ltn12 = require("ltn12")
local escape = require("socket.url").escape

local body = table.concat({
  "grant_type=" .. escape("refresh_token"),
  "scope=" .. escape("read+write"),
  "client_id=" .. escape("a b"),
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
