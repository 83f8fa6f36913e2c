wget -qO- --content-on-error 'http://example.test/p' \
  --post-data='grant_type=refresh_token&scope=read%2Bwrite&client_id=a%20b'
