import http.client
from urllib.parse import urlencode

connection = http.client.HTTPConnection("example.test", timeout=30)
connection.request(
    "POST",
    "/p",
    body=urlencode(
        {
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
        }
    ),
    headers={
        "Content-Type": "application/x-www-form-urlencoded",
    },
)
response = connection.getresponse()
text = response.read().decode()
connection.close()
if response.status >= 400:
    raise SystemExit(f"HTTP {response.status}: {text}")
print(text)
