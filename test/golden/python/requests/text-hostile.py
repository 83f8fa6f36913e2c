import requests

response = requests.post(
    "http://example.test/p",
    headers={
        "Content-Type": "text/plain",
    },
    data="'single' \"double\" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}",
    timeout=30,
)
response.raise_for_status()
print(response.text)
