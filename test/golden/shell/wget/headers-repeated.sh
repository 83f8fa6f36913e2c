# Not supported here: repeated headers are sent as one line, joined by commas.
wget -qO- --content-on-error 'http://example.test/p' \
  --header='X-A: 1, 3' \
  --header='X-B: 2'
