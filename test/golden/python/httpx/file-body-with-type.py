import httpx

response = httpx.post(
    "http://example.test/p",
    headers={
        "Content-Type": "image/png",
    },
    content=open("image.png", "rb"),
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
