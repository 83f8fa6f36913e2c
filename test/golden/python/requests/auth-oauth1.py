# Not supported here: the OAuth 1.0 signature is left out.
import requests

response = requests.get(
    "http://example.test/p",
    timeout=30,
)
response.raise_for_status()
print(response.text)
