http --ignore-stdin --follow PUT 'http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}' \
  'X-{{name}}:v {{hostileAscii}}' \
  --raw='{"a": "{{name}}", "{{name}}": {{number}}}'
