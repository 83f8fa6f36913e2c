import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "image/png",
    },
    data=open("image.png", "rb"),
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
