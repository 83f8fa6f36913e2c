http --ignore-stdin --follow GET 'http://example.test/p' \
  a:=1
