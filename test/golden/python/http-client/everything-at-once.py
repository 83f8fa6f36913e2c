import http.client
import json

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "PATCH",
    "/a%20b/'c'?x=$1&x=%202&y=%22z%22",
    body=json.dumps(
        {
            "hostile": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
            "list": [
                1,
                2.5,
                "3'",
            ],
            "nested": {
                "a": None,
            },
        }
    ),
    headers={
        "X-A": "'\"$\\",
        "Accept": "application/json",
        "Content-Type": "application/json",
        "Authorization": "Bearer t",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
