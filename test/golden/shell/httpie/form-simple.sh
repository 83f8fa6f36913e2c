http --ignore-stdin --follow --form POST 'http://example.test/p' \
  grant_type=refresh_token \
  scope=read+write \
  'client_id=a b'
