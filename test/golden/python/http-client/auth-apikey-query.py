import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request("GET", "/p?a=1&api%20key=v%26=+%27%C3%A9%20%41")
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
