import requests

response = requests.get(
    "http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41",
    timeout=30,
)
response.raise_for_status()
print(response.text)
