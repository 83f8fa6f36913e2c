import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.head(
            "http://example.test/things/1",
            allow_redirects=True,
        ) as response:
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}")
            print(response.headers)


asyncio.run(main())
