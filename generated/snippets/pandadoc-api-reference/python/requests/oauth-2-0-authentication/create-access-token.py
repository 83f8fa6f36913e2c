import requests

response = requests.post(
    "https://api.pandadoc.com/oauth2/access_token",
    data={
        "grant_type": "authorization_code",
        "client_id": "{{client_id}}",
        "client_secret": "{{client_secret}}",
        "code": "{{authorization_code}}",
        "scope": "read+write",
        "redirect_uri": "{{redirect_uri}}",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
