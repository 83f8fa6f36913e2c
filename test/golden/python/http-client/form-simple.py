import http.client
from urllib.parse import urlencode

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=urlencode(
        {
            "grant_type": "refresh_token",
            "scope": "read+write",
            "client_id": "a b",
        }
    ),
    headers={
        "Content-Type": "application/x-www-form-urlencoded",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
