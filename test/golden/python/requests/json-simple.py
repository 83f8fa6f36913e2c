import requests

response = requests.post(
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
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
