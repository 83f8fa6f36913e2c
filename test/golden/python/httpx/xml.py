import httpx

response = httpx.post(
    "http://example.test/p",
    headers={
        "Content-Type": "application/xml",
    },
    content="""<?xml version="1.0" encoding="UTF-8"?>
<a b='c' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
""",
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
