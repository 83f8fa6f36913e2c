import requests

response = requests.post(
    "http://example.test/p",
    data={
        "q": "'a' \"b\" `c`",
        "s": "$(id) ${x} $HOME",
        "b": "a\\b\\\\",
        "f": "%s %41 %% #{x}",
        "p": "?> */ <?php",
        "amp": "a&b=c",
        "plus": "1+2 3",
        "semi": "a;b",
        "hash": "#x",
        "tilde": "~!*()'-._",
    },
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
