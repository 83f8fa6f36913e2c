import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "PUT",
    "/{{pathPart}}?{{queryName}}={{hostileValue}}",
    body='{"a": "{{name}}", "{{name}}": {{number}}}',
    headers={
        "X-{{name}}": "v {{hostileAscii}}",
        "Content-Type": "application/json",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
