import httpx

response = httpx.post(
    "http://example.test/p",
    json={
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
    },
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
