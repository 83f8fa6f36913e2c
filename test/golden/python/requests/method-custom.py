import requests

response = requests.request(
    "FROB",
    "http://example.test/p",
    headers={
        "Content-Type": "text/plain",
    },
    data="x",
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
