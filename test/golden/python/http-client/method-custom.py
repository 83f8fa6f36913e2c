import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "FROB",
    "/p",
    body="x",
    headers={
        "Content-Type": "text/plain",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
