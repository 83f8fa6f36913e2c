import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body="'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
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
