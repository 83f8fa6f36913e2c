# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request("GET", "/p")
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
