# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
import requests

response = requests.get("http://example.test/p", timeout=30)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
