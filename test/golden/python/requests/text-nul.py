import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "text/plain",
    },
    data="a\x00b\x001\x00".encode(),
    timeout=30,
)
response.raise_for_status()
print(response.text)
