import httpx

response = httpx.get("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41", follow_redirects=True)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
