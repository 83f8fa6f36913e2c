-- The collection's script keeps {{access_token}} for later requests: the field access_token of the response's JSON.
-- The collection's script keeps {{refresh_token}} for later requests: the field refresh_token of the response's JSON, where it is there.
-- The collection's script keeps {{class}} for later requests: the field items[0]["odd \"$key' */ #{x}"] of the response's JSON.
-- The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
local ltn12 = require("ltn12")
local escape = require("socket.url").escape

local url = "{{base_url}}/token"
local http = require(url:find("^https:") and "ssl.https" or "socket.http")

local body = table.concat({
  "grant_type=" .. escape("refresh_token"),
}, "&")

local chunks = {}
local _, status = assert(http.request({
  method = "POST",
  url = url,
  headers = {
    ["Authorization"] = "Bearer {{access_token}}",
    ["Content-Type"] = "application/x-www-form-urlencoded",
    ["Content-Length"] = #body,
  },
  source = ltn12.source.string(body),
  sink = ltn12.sink.table(chunks),
  verify = "peer",
  cafile = "/etc/ssl/certs/ca-certificates.crt",
}))
local text = table.concat(chunks)
-- Only GET and HEAD follow redirects.
if status >= 300 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
