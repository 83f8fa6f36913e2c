import http.client
import os

path_part = os.environ["PATHPART"]
query_name = os.environ["QUERYNAME"]
hostile_value = os.environ["HOSTILEVALUE"]
name = os.environ["NAME"]
hostile_ascii = os.environ["HOSTILEASCII"]
number = os.environ["NUMBER"]

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "PUT",
    f"/{path_part}?{query_name}={hostile_value}",
    body=f'{{"a": "{name}", "{name}": {number}}}'.encode(),
    headers={
        f"X-{name}": f"v {hostile_ascii}",
        "Content-Type": "application/json",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
