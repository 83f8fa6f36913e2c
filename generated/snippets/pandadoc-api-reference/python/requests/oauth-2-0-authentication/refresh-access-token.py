import requests

response = requests.post(
    "https://api.pandadoc.com/oauth2/access_token",
    data={
        "grant_type": "refresh_token",
        "client_id": "{{client_id}}",
        "client_secret": "{{client_secret}}",
        "scope": "read+write",
        "refresh_token": "{{refresh_token}}",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
