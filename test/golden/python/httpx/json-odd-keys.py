import httpx

response = httpx.post(
    "http://example.test/p",
    json={
        "b": 1,
        "2": 2,
        "1": 3,
        "__proto__": {
            "x": 1,
        },
        "constructor": 2,
        "": "empty",
        "a.b": 1,
        "a[0]": 2,
        "a b": 3,
        "é": 4,
        "|": 5,
        "*": 6,
    },
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
