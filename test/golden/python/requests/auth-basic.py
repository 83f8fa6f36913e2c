import requests

response = requests.get(
    "http://example.test/p",
    auth=("user", "pass"),
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
