# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
import httpx

response = httpx.get("http://example.test/p", follow_redirects=True)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
