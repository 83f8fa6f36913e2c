import asyncio
import os

import aiohttp

name = os.environ["NAME"]
hostile_value = os.environ["HOSTILEVALUE"]


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "http://example.test/p",
            data=[
                (name, hostile_value),
                ("x", f"a{hostile_value}b"),
            ],
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
