local http = require("socket.http")
local ltn12 = require("ltn12")

local body = [[
{
	"hostile": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
	"list": [
		1,
		2.5,
		"3'"
	],
	"nested": {
		"a": null
	}
}]]

local chunks = {}
local _, status = assert(http.request({
  method = "PATCH",
  url = "http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22",
  headers = {
    ["X-A"] = [['"$\]],
    ["Accept"] = "application/json",
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer t",
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
