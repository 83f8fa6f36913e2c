import requests

session = requests.Session()
session.headers.clear()
request = session.prepare_request(
    requests.Request(
        "GET",
        "http://example.test/p",
    )
)
# A dict cannot hold a header that is sent twice.
request.headers = requests.packages.urllib3._collections.HTTPHeaderDict(request.headers)
request.headers.add("X-A", "1")
request.headers.add("X-B", "2")
request.headers.add("X-A", "3")
response = session.send(request, timeout=30)
if not response.ok:
    raise SystemExit(f"HTTP {response.status_code}: {response.text}")
print(response.text)
