import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "application/xml",
    },
    data="""<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
""".encode(),
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
