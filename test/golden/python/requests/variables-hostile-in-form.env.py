import os

import requests

name = os.environ["NAME"]
hostile_value = os.environ["HOSTILEVALUE"]

response = requests.post(
    "http://example.test/p",
    data=[
        (name, hostile_value),
        ("x", f"a{hostile_value}b"),
    ],
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
