import httpx

response = httpx.head("http://example.test/things/1", follow_redirects=True)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.headers)
