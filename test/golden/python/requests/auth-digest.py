import requests
from requests.auth import HTTPDigestAuth

response = requests.get(
    "http://example.test/p",
    auth=HTTPDigestAuth("u", "p"),
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
