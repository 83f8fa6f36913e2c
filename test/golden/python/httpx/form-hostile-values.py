import httpx

response = httpx.post(
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
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
