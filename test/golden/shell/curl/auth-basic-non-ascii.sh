curl --location 'http://example.test/p' \
  --user 'é:日本:😀'
