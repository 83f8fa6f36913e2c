import httpx

response = httpx.put(
    "http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}",
    headers={
        "X-{{name}}": "v {{hostileAscii}}",
        "Content-Type": "application/json",
    },
    content='{"a": "{{name}}", "{{name}}": {{number}}}',
    follow_redirects=True,
)
if response.is_error:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
