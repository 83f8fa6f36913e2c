local http = require("socket.http")

local text, status = assert(http.request("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41"))
if status >= 400 then
  error("HTTP " .. status .. ": " .. text, 0)
end
print(text)
