import os

import requests

path_part = os.environ["PATHPART"]
query_name = os.environ["QUERYNAME"]
hostile_value = os.environ["HOSTILEVALUE"]
name = os.environ["NAME"]
hostile_ascii = os.environ["HOSTILEASCII"]
number = os.environ["NUMBER"]

response = requests.put(
    f"http://example.test/{path_part}?{query_name}={hostile_value}",
    headers={
        f"X-{name}": f"v {hostile_ascii}",
        "Content-Type": "application/json",
    },
    data=f'{{"a": "{name}", "{name}": {number}}}'.encode(),
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
