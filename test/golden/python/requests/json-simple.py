import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "application/json",
    },
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
response.raise_for_status()
print(response.text)
