import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "http://example.test/p",
            data={
                "q": "'a' \"b\" `c`",
                "s": "$(id) ${x} $HOME",
                "b": "a\\b\\\\",
                "f": "%s %41 %% #{x}",
                "p": "?> */ <?php",
                "amp": "a&b=c",
                "plus": "1+2 3",
                "semi": "a;b",
                "hash": "#x",
                "tilde": "~!*()'-._",
            },
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
