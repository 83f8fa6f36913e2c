wget -qO- --content-on-error --method=GET 'http://example.test/p' \
  --header='Content-Type: application/json' \
  --body-data='{"a":1}'
