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
response.raise_for_status()
print(response.text)
