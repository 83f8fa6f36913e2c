import requests

response = requests.head(
    "http://example.test/things/1",
    allow_redirects=True,
    timeout=30,
)
response.raise_for_status()
print(response.text)
