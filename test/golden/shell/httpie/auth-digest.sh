http --ignore-stdin --follow \
  --auth-type=digest --auth='u:p' \
  GET 'http://example.test/p'
