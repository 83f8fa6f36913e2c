import requests

response = requests.get(
    "http://example.test/p",
    auth=("é".encode(), "日本:😀".encode()),
    timeout=30,
)
response.raise_for_status()
print(response.text)
