import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(
            "http://example.test/p",
            headers=[
                ("X-A", "1"),
                ("X-B", "2"),
                ("X-A", "3"),
            ],
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
