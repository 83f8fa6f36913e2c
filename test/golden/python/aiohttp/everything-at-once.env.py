import asyncio

import aiohttp
from yarl import URL


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.patch(
            URL("http://example.test/a%20b/'c'?x=$1&x=%202&y=%22z%22", encoded=True),
            headers={
                "X-A": "'\"$\\",
                "Accept": "application/json",
                "Authorization": "Bearer t",
            },
            json={
                "hostile": "'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
                "list": [
                    1,
                    2.5,
                    "3'",
                ],
                "nested": {
                    "a": None,
                },
            },
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
