curl --location 'http://example.test/p' \
  --header 'Content-Type: application/json' \
  --data-raw '{"name":"a","list":[1,true,null,{}],"empty":""}'
