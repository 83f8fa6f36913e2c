import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body='{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}',
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
