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
response.raise_for_status()
print(response.text)
