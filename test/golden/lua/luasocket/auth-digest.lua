-- Not supported here: digest authentication is left out.
local http = require("socket.http")

local text, status = assert(http.request("http://example.test/p"))
if status >= 400 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
