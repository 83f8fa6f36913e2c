import requests

response = requests.get(
    "http://example.test/p",
    verify=False,
    timeout=30,
)
response.raise_for_status()
print(response.text)
