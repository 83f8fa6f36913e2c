import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post(
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
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
