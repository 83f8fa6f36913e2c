-- Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
local http = require("socket.http")

local text, status = assert(http.request("http://example.test/p"))
if status >= 400 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
