import requests

response = requests.get(
    "https://api.pandadoc.com/public/v1/documents/{{document_id}}/details",
    headers={
        "Accept": "application/json",
        "Authorization": "Bearer {{access_token}}",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
