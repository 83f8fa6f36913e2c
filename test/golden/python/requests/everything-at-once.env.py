import requests

response = requests.patch(
    "http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22",
    headers={
        "X-A": "'\"$\\",
        "Accept": "application/json",
        "Authorization": "Bearer t",
    },
    json={
        "hostile": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
        "list": [
            1,
            2.5,
            "3'",
        ],
        "nested": {
            "a": None,
        },
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
