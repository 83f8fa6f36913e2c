wget -qO- --content-on-error 'http://example.test/p' \
  --user='u' --password='p'
