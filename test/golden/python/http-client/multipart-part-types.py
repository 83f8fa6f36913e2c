import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=b"".join(
        [
            '--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name="json"\r\nContent-Type: application/json\r\n\r\n'.encode(),
            "{\"a\":\"b, 'c'\"}".encode(),
            b"\r\n",
            '--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name="xml"\r\nContent-Type: text/xml; charset=utf-8\r\n\r\n'.encode(),
            '<a b="c"/>'.encode(),
            b"\r\n",
            '--postwright-86f06b8fe893ebdf722202d8\r\nContent-Disposition: form-data; name="plain"\r\nContent-Type: text/plain\r\n\r\n'.encode(),
            "x".encode(),
            b"\r\n",
            b"--postwright-86f06b8fe893ebdf722202d8--\r\n",
        ]
    ),
    headers={
        "Content-Type": "multipart/form-data; boundary=postwright-86f06b8fe893ebdf722202d8",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
