import requests

response = requests.head(
    "http://example.test/things/1",
    allow_redirects=True,
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.headers)
