import httpx

response = httpx.get(
    "http://example.test/p",
    headers=[
        ("X-A", "1"),
        ("X-B", "2"),
        ("X-A", "3"),
    ],
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
