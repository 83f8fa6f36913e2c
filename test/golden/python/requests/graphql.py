import requests

response = requests.post(
    "http://example.test/p",
    json={
        "query": """query Q($id: ID!) {
  thing(id: $id) { name }
}""",
        "variables": {
            "id": "1",
        },
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
