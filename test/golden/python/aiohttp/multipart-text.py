import asyncio

import aiohttp


async def main():
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("a", "1", content_type="text/plain")
    form.add_field("b", "two words", content_type="text/plain")
    form.add_field("a", "3", content_type="text/plain")
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "http://example.test/p",
            data=form,
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
