import requests

response = requests.post(
    "http://example.test/p",
    files=[
        ("a", ("with space.txt", open("with space.txt", "rb"))),
        ("b", ("it's.txt", open("it's.txt", "rb"))),
        ("c", ('do"uble.txt', open('do"uble.txt', "rb"))),
        ("d", ("$(id) `x`.txt", open("$(id) `x`.txt", "rb"))),
        ("e", ("é 日本.txt", open("é 日本.txt", "rb"))),
        ("f", ("a;b,c=d.txt", open("a;b,c=d.txt", "rb"))),
        ("g", ("-dash.txt", open("-dash.txt", "rb"))),
        ("h", ("per%41cent.txt", open("per%41cent.txt", "rb"))),
    ],
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
