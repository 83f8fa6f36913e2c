import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "image/png",
    },
    data=open("image.png", "rb"),
    timeout=30,
)
response.raise_for_status()
print(response.text)
