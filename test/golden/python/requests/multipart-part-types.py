import requests

response = requests.post(
    "http://example.test/p",
    files=[
        ("json", (None, "{\"a\":\"b, 'c'\"}", "application/json")),
        ("xml", (None, '<a b="c"/>', "text/xml; charset=utf-8")),
        ("plain", (None, "x", "text/plain")),
    ],
    timeout=30,
)
response.raise_for_status()
print(response.text)
