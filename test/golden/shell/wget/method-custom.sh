wget -qO- --content-on-error --method=FROB 'http://example.test/p' \
  --header='Content-Type: text/plain' \
  --body-data='x'
