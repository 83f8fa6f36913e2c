import requests

response = requests.post(
    "http://example.test/p",
    files=[
        ("a", (None, "1")),
        ("b", (None, "two words")),
        ("a", (None, "3")),
    ],
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
