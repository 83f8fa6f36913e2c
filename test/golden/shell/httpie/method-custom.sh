http --ignore-stdin --follow FROB 'http://example.test/p' \
  Content-Type:text/plain \
  --raw='x'
