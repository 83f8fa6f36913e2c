curl --location --request FROB 'http://example.test/p' \
  --header 'Content-Type: text/plain' \
  --data-raw 'x'
