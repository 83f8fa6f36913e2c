http --ignore-stdin --follow \
  --auth='é:日本:😀' \
  GET 'http://example.test/p'
