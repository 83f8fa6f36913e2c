import httpx

response = httpx.request(
    "FROB",
    "http://example.test/p",
    headers={
        "Content-Type": "text/plain",
    },
    content="x",
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
