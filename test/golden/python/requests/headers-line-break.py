# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
import requests

response = requests.get(
    "http://example.test/p",
    timeout=30,
)
response.raise_for_status()
print(response.text)
