wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: application/json' \
  --post-data='{"b":1,"2":2,"1":3,"__proto__":{"x":1},"constructor":2,"":"empty","a.b":1,"a[0]":2,"a b":3,"é":4,"|":5,"*":6}'
