import httpx

with open("image.png", "rb") as file:
    response = httpx.post(
        "http://example.test/p",
        headers={
            "Content-Type": "image/png",
        },
        content=file,
        follow_redirects=True,
    )
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
