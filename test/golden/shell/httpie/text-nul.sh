printf '%b' 'a\0000b\00001\0000' |
  http --follow POST 'http://example.test/p' \
  Content-Type:text/plain
