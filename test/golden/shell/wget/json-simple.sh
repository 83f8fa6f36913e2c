wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: application/json' \
  --post-data='{"name":"a","list":[1,true,null,{}],"empty":""}'
