import httpx

response = httpx.request(
    "GET",
    "http://example.test/p",
    json={
        "a": 1,
    },
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
