import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "application/json",
    },
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
response.raise_for_status()
print(response.text)
