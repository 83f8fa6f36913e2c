curl --location 'http://example.test/p' \
  --data-urlencode 'grant_type=refresh_token' \
  --data-urlencode 'scope=read+write' \
  --data-urlencode 'client_id=a b'
