import httpx

response = httpx.post(
    "http://example.test/p",
    files=[
        ("json", (None, "{\"a\":\"b, 'c'\"}", "application/json")),
        ("xml", (None, '<a b="c"/>', "text/xml; charset=utf-8")),
        ("plain", (None, "x", "text/plain")),
    ],
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
