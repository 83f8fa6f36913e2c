import http.client
from pathlib import Path

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=b"".join(
        [
            '--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="a"; filename="with space.txt"\r\n\r\n'.encode(),
            Path("with space.txt").read_bytes(),
            b"\r\n",
            "--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name=\"b\"; filename=\"it's.txt\"\r\n\r\n".encode(),
            Path("it's.txt").read_bytes(),
            b"\r\n",
            '--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="c"; filename="do%22uble.txt"\r\n\r\n'.encode(),
            Path('do"uble.txt').read_bytes(),
            b"\r\n",
            '--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="d"; filename="$(id) `x`.txt"\r\n\r\n'.encode(),
            Path("$(id) `x`.txt").read_bytes(),
            b"\r\n",
            '--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="e"; filename="é 日本.txt"\r\n\r\n'.encode(),
            Path("é 日本.txt").read_bytes(),
            b"\r\n",
            '--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="f"; filename="a;b,c=d.txt"\r\n\r\n'.encode(),
            Path("a;b,c=d.txt").read_bytes(),
            b"\r\n",
            '--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="g"; filename="-dash.txt"\r\n\r\n'.encode(),
            Path("-dash.txt").read_bytes(),
            b"\r\n",
            '--postwright-dba6439895f16ea4c862a9d0\r\nContent-Disposition: form-data; name="h"; filename="per%41cent.txt"\r\n\r\n'.encode(),
            Path("per%41cent.txt").read_bytes(),
            b"\r\n",
            b"--postwright-dba6439895f16ea4c862a9d0--\r\n",
        ]
    ),
    headers={
        "Content-Type": "multipart/form-data; boundary=postwright-dba6439895f16ea4c862a9d0",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
