# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import requests

response = requests.post(
    "{{base_url}}/token",
    headers={
        "Authorization": "Bearer {{access_token}}",
    },
    data={
        "grant_type": "refresh_token",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)

data = response.json()
access_token = data.get("access_token")
if data.get("refresh_token"):
    refresh_token = data["refresh_token"]
class_2 = data["items"][0]["odd \"$key' */ #{x}"]
