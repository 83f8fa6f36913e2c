import httpx

response = httpx.post(
    "http://example.test/p",
    files=[
        ("a", (None, "1")),
        ("b", (None, "two words")),
        ("a", (None, "3")),
    ],
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
