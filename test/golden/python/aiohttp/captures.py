# The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
import asyncio
import json

import aiohttp


async def main():
    global access_token
    global refresh_token
    global class_2
    async with aiohttp.ClientSession() as session:
        async with session.post(
            "{{base_url}}/token",
            headers={
                "Authorization": "Bearer {{access_token}}",
            },
            data={
                "grant_type": "refresh_token",
            },
        ) as response:
            text = await response.text()
            if response.status >= 400:
                raise SystemExit(f"HTTP {response.status}: {text}")
            print(text)

            data = json.loads(text)
            access_token = data.get("access_token")
            if data.get("refresh_token"):
                refresh_token = data["refresh_token"]
            class_2 = data["items"][0]["odd \"$key' */ #{x}"]


asyncio.run(main())
