import httpx

response = httpx.post(
    "http://example.test/p",
    data={
        "grant_type": "refresh_token",
        "scope": "read+write",
        "client_id": "a b",
    },
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
