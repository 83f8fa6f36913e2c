import http.client
from pathlib import Path

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=Path("image.png").read_bytes(),
    headers={
        "Content-Type": "image/png",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
