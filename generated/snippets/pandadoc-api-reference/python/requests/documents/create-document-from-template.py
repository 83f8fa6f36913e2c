import requests

response = requests.post(
    "https://api.pandadoc.com/public/v1/documents",
    headers={
        "Authorization": "Bearer {{access_token}}",
    },
    json={
        "name": "Sample Agreement",
        "template_uuid": "{{template_uuid}}",
        "recipients": [
            {
                "email": "{{recipient_email}}",
                "first_name": "Ada",
                "last_name": "Example",
                "role": "Client",
            },
        ],
        "tokens": [
            {
                "name": "Client.Company",
                "value": "Example & Sons",
            },
        ],
        "fields": {
            "Delivery": {
                "value": "Within 14 days",
            },
            "Amount": {
                "value": 1250,
            },
        },
        "metadata": {
            "source": "postwright",
        },
        "tags": [
            "sample",
            "api",
        ],
        "parse_form_fields": False,
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
