import os
from urllib.parse import urlencode

import httpx

name = os.environ["NAME"]
hostile_value = os.environ["HOSTILEVALUE"]

response = httpx.post(
    "http://example.test/p",
    headers={
        "Content-Type": "application/x-www-form-urlencoded",
    },
    content=urlencode(
        [
            (name, hostile_value),
            ("x", f"a{hostile_value}b"),
        ]
    ),
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
