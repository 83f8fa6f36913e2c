import http.client
import json

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=json.dumps(
        {
            "b": 1,
            "2": 2,
            "1": 3,
            "__proto__": {
                "x": 1,
            },
            "constructor": 2,
            "": "empty",
            "a.b": 1,
            "a[0]": 2,
            "a b": 3,
            "é": 4,
            "|": 5,
            "*": 6,
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
