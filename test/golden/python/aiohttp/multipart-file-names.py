import asyncio
from contextlib import ExitStack

import aiohttp


async def main():
    with ExitStack() as stack:
        form = aiohttp.FormData(quote_fields=False)
        form.add_field("a", stack.enter_context(open("with space.txt", "rb")), filename="with space.txt")
        form.add_field("b", stack.enter_context(open("it's.txt", "rb")), filename="it's.txt")
        form.add_field("c", stack.enter_context(open('do"uble.txt', "rb")), filename='do"uble.txt')
        form.add_field("d", stack.enter_context(open("$(id) `x`.txt", "rb")), filename="$(id) `x`.txt")
        form.add_field("e", stack.enter_context(open("é 日本.txt", "rb")), filename="é 日本.txt")
        form.add_field("f", stack.enter_context(open("a;b,c=d.txt", "rb")), filename="a;b,c=d.txt")
        form.add_field("g", stack.enter_context(open("-dash.txt", "rb")), filename="-dash.txt")
        form.add_field("h", stack.enter_context(open("per%41cent.txt", "rb")), filename="per%41cent.txt")
        async with aiohttp.ClientSession() as session:
            async with session.post(
                "http://example.test/p",
                data=form,
            ) as response:
                text = await response.text()
                if response.status >= 400:
                    raise SystemExit(f"HTTP {response.status}: {text}")
                print(text)


asyncio.run(main())
