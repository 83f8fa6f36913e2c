http --ignore-stdin --follow \
  --auth='user:pass' \
  GET 'http://example.test/p'
