curl --location 'http://example.test/p' \
  --form 'json="{\"a\":\"b, '\''c'\''\"}";type=application/json' \
  --form 'xml="<a b=\"c\"/>";type=text/xml; charset=utf-8' \
  --form 'plain="x";type=text/plain'
