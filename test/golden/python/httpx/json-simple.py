import httpx

response = httpx.post(
    "http://example.test/p",
    json={
        "name": "a",
        "list": [
            1,
            True,
            None,
            {},
        ],
        "empty": "",
    },
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
