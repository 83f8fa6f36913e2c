import asyncio
import os

import aiohttp

path_part = os.environ["PATHPART"]
query_name = os.environ["QUERYNAME"]
hostile_value = os.environ["HOSTILEVALUE"]
name = os.environ["NAME"]
hostile_ascii = os.environ["HOSTILEASCII"]
number = os.environ["NUMBER"]


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.put(
            f"http://example.test/{path_part}?{query_name}={hostile_value}",
            headers={
                f"X-{name}": f"v {hostile_ascii}",
                "Content-Type": "application/json",
            },
            data=f'{{"a": "{name}", "{name}": {number}}}',
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
