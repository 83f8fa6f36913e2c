wget -qO- --content-on-error --method=PUT 'http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}' \
  --header='X-{{name}}: v {{hostileAscii}}' \
  --header='Content-Type: application/json' \
  --body-data='{"a": "{{name}}", "{{name}}": {{number}}}'
