import requests

response = requests.post(
    "http://example.test/p",
    data={
        "grant_type": "refresh_token",
        "scope": "read+write",
        "client_id": "a b",
    },
    timeout=30,
)
response.raise_for_status()
print(response.text)
