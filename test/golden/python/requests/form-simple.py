import requests

response = requests.post(
    "http://example.test/p",
    data={
        "grant_type": "refresh_token",
        "scope": "read+write",
        "client_id": "a b",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
