import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request("HEAD", "/things/1")
response = connection.getresponse()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status} {response.reason}")
print(response.headers)
