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
response.raise_for_status()
print(response.text)
