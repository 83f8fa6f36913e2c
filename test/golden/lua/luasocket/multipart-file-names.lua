local http = require("socket.http")
local ltn12 = require("ltn12")

local function read(path)
  local file <close> = assert(io.open(path, "rb"))
  return file:read("a")
end

local body = table.concat({
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"a\"; filename=\"with space.txt\"\r\n\r\n", read("with space.txt"), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"b\"; filename=\"it's.txt\"\r\n\r\n", read("it's.txt"), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"c\"; filename=\"do%22uble.txt\"\r\n\r\n", read('do"uble.txt'), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"d\"; filename=\"$(id) `x`.txt\"\r\n\r\n", read("$(id) `x`.txt"), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"e\"; filename=\"é 日本.txt\"\r\n\r\n", read("é 日本.txt"), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;b,c=d.txt\"\r\n\r\n", read("a;b,c=d.txt"), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"g\"; filename=\"-dash.txt\"\r\n\r\n", read("-dash.txt"), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"h\"; filename=\"per%41cent.txt\"\r\n\r\n", read("per%41cent.txt"), "\r\n",
  "--postwright-dba6439895f16ea4c862a9d0--\r\n",
})

local chunks = {}
local _, status = assert(http.request({
  method = "POST",
  url = "http://example.test/p",
  headers = {
    ["Content-Type"] = "multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0",
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
