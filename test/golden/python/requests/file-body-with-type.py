import requests

with open("image.png", "rb") as file:
    response = requests.post(
        "http://example.test/p",
        headers={
            "Content-Type": "image/png",
        },
        data=file,
        timeout=30,
    )
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
