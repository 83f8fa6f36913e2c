local http = require("socket.http")
local ltn12 = require("ltn12")

local path_part = assert(os.getenv("PATHPART"), "the environment variable PATHPART is not set")
local query_name = assert(os.getenv("QUERYNAME"), "the environment variable QUERYNAME is not set")
local hostile_value = assert(os.getenv("HOSTILEVALUE"), "the environment variable HOSTILEVALUE is not set")
local name_2 = assert(os.getenv("NAME"), "the environment variable NAME is not set")
local hostile_ascii = assert(os.getenv("HOSTILEASCII"), "the environment variable HOSTILEASCII is not set")
local number = assert(os.getenv("NUMBER"), "the environment variable NUMBER is not set")

local body = '{"a": "' .. name_2 .. '", "' .. name_2 .. '": ' .. number .. "}"

local chunks = {}
local _, status = assert(http.request({
  method = "PUT",
  url = "http://example.test/" .. path_part .. "?" .. query_name .. "=" .. hostile_value,
  headers = {
    ["X-" .. name_2] = "v " .. hostile_ascii,
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
