import asyncio

import aiohttp


async def main():
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("a", open("with space.txt", "rb"), filename="with space.txt")
    form.add_field("b", open("it's.txt", "rb"), filename="it's.txt")
    form.add_field("c", open('do"uble.txt', "rb"), filename='do"uble.txt')
    form.add_field("d", open("$(id) `x`.txt", "rb"), filename="$(id) `x`.txt")
    form.add_field("e", open("é 日本.txt", "rb"), filename="é 日本.txt")
    form.add_field("f", open("a;b,c=d.txt", "rb"), filename="a;b,c=d.txt")
    form.add_field("g", open("-dash.txt", "rb"), filename="-dash.txt")
    form.add_field("h", open("per%41cent.txt", "rb"), filename="per%41cent.txt")
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
