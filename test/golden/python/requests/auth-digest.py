import requests
from requests.auth import HTTPDigestAuth

response = requests.get(
    "http://example.test/p",
    auth=HTTPDigestAuth("u", "p"),
    timeout=30,
)
response.raise_for_status()
print(response.text)
