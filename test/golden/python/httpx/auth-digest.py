import httpx

response = httpx.get(
    "http://example.test/p",
    auth=httpx.DigestAuth("u", "p"),
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
