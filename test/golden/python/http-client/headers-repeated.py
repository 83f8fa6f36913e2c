import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.putrequest("GET", "/p", skip_accept_encoding=True)
connection.putheader("X-A", "1")
connection.putheader("X-B", "2")
connection.putheader("X-A", "3")
connection.endheaders()
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
