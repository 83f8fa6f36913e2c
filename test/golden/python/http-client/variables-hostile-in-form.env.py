import http.client
import os
from urllib.parse import urlencode

name = os.environ["NAME"]
hostile_value = os.environ["HOSTILEVALUE"]

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=urlencode(
        [
            (name, hostile_value),
            ("x", f"a{hostile_value}b"),
        ]
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
