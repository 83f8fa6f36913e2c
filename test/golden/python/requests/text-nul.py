import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "text/plain",
    },
    data="a\x00b\x001\x00".encode(),
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
