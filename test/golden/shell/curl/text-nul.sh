printf '%b' 'a\0000b\00001\0000' |
curl --location 'http://example.test/p' \
  --header 'Content-Type: text/plain' \
  --data-binary @-
