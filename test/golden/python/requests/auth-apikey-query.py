import requests

response = requests.get("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41", timeout=30)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
