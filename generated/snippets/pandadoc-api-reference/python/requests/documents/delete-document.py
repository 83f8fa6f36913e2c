import requests

response = requests.delete(
    "https://api.pandadoc.com/public/v1/documents/{{document_id}}",
    headers={
        "Authorization": "Bearer {{access_token}}",
    },
    timeout=30,
)
response.raise_for_status()
print(response.text)
