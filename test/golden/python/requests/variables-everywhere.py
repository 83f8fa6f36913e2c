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
response.raise_for_status()
print(response.text)
