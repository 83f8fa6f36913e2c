import requests

response = requests.get(
    "http://example.test/p",
    headers={
        "Content-Type": "application/json",
    },
    json={
        "a": 1,
    },
    timeout=30,
)
response.raise_for_status()
print(response.text)
