curl --location 'http://example.test/p' \
  --user 'user:pass'
