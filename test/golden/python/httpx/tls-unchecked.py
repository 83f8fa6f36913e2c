import httpx

response = httpx.get("http://example.test/p", follow_redirects=True, verify=False)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
