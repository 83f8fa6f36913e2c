import requests

response = requests.get(
    "https://api.pandadoc.com/public/v1/documents?q=Sample%20Agreement&count=10&page=1&order_by=date_created",
    headers={
        "Accept": "application/json",
        "Authorization": "Bearer {{access_token}}",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
