# Not supported here: the AWS Signature Version 4 is left out.
import requests

response = requests.get(
    "http://example.test/p",
    timeout=30,
)
response.raise_for_status()
print(response.text)
