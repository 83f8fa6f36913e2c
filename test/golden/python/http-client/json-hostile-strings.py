import http.client
import json

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=json.dumps(
        {
            "text": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
            "nl": """a
b\r
c\td""",
            "nul": "\x00\x08\x0c\x1b\x7f",
            "sep": "\u2028\u2029\ufeff",
            "emoji": "😀é",
            "lone": 0,
            "slash": "</script>",
            "it's \"k\"": "$k",
        }
    ),
    headers={
        "Content-Type": "application/json",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
