import asyncio

import aiohttp


async def main():
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("json", "{\"a\":\"b, 'c'\"}", content_type="application/json")
    form.add_field("xml", '<a b="c"/>', content_type="text/xml; charset=utf-8")
    form.add_field("plain", "x", content_type="text/plain")
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
