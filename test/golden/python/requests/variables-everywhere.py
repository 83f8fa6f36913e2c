import requests

response = requests.put(
    "http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}",
    headers={
        "X-{{name}}": "v {{hostileAscii}}",
        "Content-Type": "application/json",
    },
    data='{"a": "{{name}}", "{{name}}": {{number}}}',
    timeout=30,
)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
