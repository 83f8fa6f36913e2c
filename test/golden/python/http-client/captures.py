# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import http.client
import json
from urllib.parse import urlencode, urlsplit

url = urlsplit("{{base_url}}/token")
if url.scheme == "https":
    connection = http.client.HTTPSConnection(url.netloc, timeout=30)
else:
    connection = http.client.HTTPConnection(url.netloc, timeout=30)
connection.request(
    "POST",
    url._replace(scheme="", netloc="").geturl(),
    body=urlencode(
        {
            "grant_type": "refresh_token",
        }
    ),
    headers={
        "Authorization": "Bearer {{access_token}}",
        "Content-Type": "application/x-www-form-urlencoded",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)

data = json.loads(text)
access_token = data.get("access_token")
if data.get("refresh_token"):
    refresh_token = data["refresh_token"]
class_2 = data["items"][0]["odd \"$key' */ #{x}"]
