import httpx

response = httpx.get(
    "http://example.test/p",
    auth=("é", "日本:😀"),
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
