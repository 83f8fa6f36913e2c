import base64
import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "GET",
    "/p",
    headers={
        "Authorization": "Basic " + base64.b64encode("é:日本:😀".encode()).decode(),
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
