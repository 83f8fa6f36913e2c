wget -qO- --content-on-error 'http://example.test/p' \
  --auth-no-challenge --user='é' --password='日本:😀'
