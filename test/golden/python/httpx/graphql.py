import httpx

response = httpx.post(
    "http://example.test/p",
    json={
        "query": """query Q($id: ID!) {
  thing(id: $id) { name }
}""",
        "variables": {
            "id": "1",
        },
    },
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
