http --ignore-stdin --follow GET 'http://example.test/p' \
  X-A:1 \
  X-B:2 \
  X-A:3
