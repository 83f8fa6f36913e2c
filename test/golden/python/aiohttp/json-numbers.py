import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "http://example.test/p",
            headers={
                "Content-Type": "application/json",
            },
            data='{"a":1.50,"b":1e3,"c":9007199254740993,"d":-0,"e":1E-7,"f":0.1,"g":123456789012345678901234567890,"h":1.0}',
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
