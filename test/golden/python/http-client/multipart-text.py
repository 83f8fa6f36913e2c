import http.client

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=b"".join(
        [
            '--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name="a"\r\n\r\n'.encode(),
            "1".encode(),
            b"\r\n",
            '--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name="b"\r\n\r\n'.encode(),
            "two words".encode(),
            b"\r\n",
            '--postwright-59c5c0a90b5985bf594aaeba\r\nContent-Disposition: form-data; name="a"\r\n\r\n'.encode(),
            "3".encode(),
            b"\r\n",
            b"--postwright-59c5c0a90b5985bf594aaeba--\r\n",
        ]
    ),
    headers={
        "Content-Type": "multipart/form-data; boundary=postwright-59c5c0a90b5985bf594aaeba",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
