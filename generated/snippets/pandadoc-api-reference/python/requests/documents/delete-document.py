import requests

response = requests.delete(
    "https://api.pandadoc.com/public/v1/documents/{{document_id}}",
    headers={
        "Authorization": "Bearer {{access_token}}",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
