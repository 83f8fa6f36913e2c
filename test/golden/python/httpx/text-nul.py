import httpx

response = httpx.post(
    "http://example.test/p",
    headers={
        "Content-Type": "text/plain",
    },
    content="a\x00b\x001\x00",
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
