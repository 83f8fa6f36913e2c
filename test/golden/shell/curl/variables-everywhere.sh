curl --location --request PUT 'http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}' \
  --header 'X-{{name}}: v {{hostileAscii}}' \
  --header 'Content-Type: application/json' \
  --data-raw '{"a": "{{name}}", "{{name}}": {{number}}}'
