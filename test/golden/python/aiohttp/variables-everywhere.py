import asyncio

import aiohttp


async def main():
    async with aiohttp.ClientSession() as session:
        async with session.put(
            "http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}",
            headers={
                "X-{{name}}": "v {{hostileAscii}}",
                "Content-Type": "application/json",
            },
            data='{"a": "{{name}}", "{{name}}": {{number}}}',
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)


asyncio.run(main())
