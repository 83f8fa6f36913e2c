local http = require("socket.http")
local ltn12 = require("ltn12")

local body = "{\n  \"text\": \"'single' \\\"double\\\" `tick` \\\\back\\\\\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}\",\n  \"nl\": \"a\\nb\\r\\nc\\td\",\n  \"nul\": \"\\u0000\\b\\f\\u001b\x7f\",\n  \"sep\": \"\u{2028}\u{2029}\u{feff}\",\n  \"emoji\": \"😀é\",\n  \"lone\": 0,\n  \"slash\": \"</script>\",\n  \"it's \\\"k\\\"\": \"$k\"\n}"

local chunks = {}
local _, status = assert(http.request({
  method = "POST",
  url = "http://example.test/p",
  headers = {
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
