import asyncio

import aiohttp
from yarl import URL


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(URL("http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41", encoded=True)) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
