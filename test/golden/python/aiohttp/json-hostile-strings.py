import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "http://example.test/p",
            json={
                "text": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
                "nl": """a
b\r
c\td""",
                "nul": "\x00\x08\x0c\x1b\x7f",
                "sep": "\u2028\u2029\ufeff",
                "emoji": "😀é",
                "lone": 0,
                "slash": "</script>",
                "it's \"k\"": "$k",
            },
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
