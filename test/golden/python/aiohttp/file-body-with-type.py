import asyncio

import aiohttp


async def main():
    with open("image.png", "rb") as file:
        async with aiohttp.ClientSession() as session:
            async with session.post(
                "http://example.test/p",
                headers={
                    "Content-Type": "image/png",
                },
                data=file,
            ) as response:
                text = await response.text()
                if response.status >= 400:
                    raise SystemExit(f"HTTP {response.status}: {text}")
                print(text)


asyncio.run(main())
