import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body="""<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
""".encode(),
    headers={
        "Content-Type": "application/xml",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
