import requests

response = requests.get(
    "http://example.test/p",
    auth=("é".encode(), "日本:😀".encode()),
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
