import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "http://example.test/p",
            json={
                "query": """query Q($id: ID!) {
  thing(id: $id) { name }
}""",
                "variables": {
                    "id": "1",
                },
            },
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
