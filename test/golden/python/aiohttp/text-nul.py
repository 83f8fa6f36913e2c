import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "http://example.test/p",
            headers={
                "Content-Type": "text/plain",
            },
            data="a\x00b\x001\x00",
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
