from contextlib import ExitStack

import httpx

with ExitStack() as stack:
    response = httpx.post(
        "http://example.test/p",
        files=[
            ("a", ("with space.txt", stack.enter_context(open("with space.txt", "rb")))),
            ("b", ("it's.txt", stack.enter_context(open("it's.txt", "rb")))),
            ("c", ('do"uble.txt', stack.enter_context(open('do"uble.txt', "rb")))),
            ("d", ("$(id) `x`.txt", stack.enter_context(open("$(id) `x`.txt", "rb")))),
            ("e", ("é 日本.txt", stack.enter_context(open("é 日本.txt", "rb")))),
            ("f", ("a;b,c=d.txt", stack.enter_context(open("a;b,c=d.txt", "rb")))),
            ("g", ("-dash.txt", stack.enter_context(open("-dash.txt", "rb")))),
            ("h", ("per%41cent.txt", stack.enter_context(open("per%41cent.txt", "rb")))),
        ],
        follow_redirects=True,
    )
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
