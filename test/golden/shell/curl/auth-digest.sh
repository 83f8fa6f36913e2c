curl --location 'http://example.test/p' \
  --digest --user 'u:p'
