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
response.raise_for_status()
print(response.text)
