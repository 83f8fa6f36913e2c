import http.client
import json

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=json.dumps(
        {
            "name": "a",
            "list": [
                1,
                True,
                None,
                {},
            ],
            "empty": "",
        }
    ),
    headers={
        "Content-Type": "application/json",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
