curl --location 'http://example.test/p' \
  --header 'X-A: 1' \
  --header 'X-B: 2' \
  --header 'X-A: 3'
