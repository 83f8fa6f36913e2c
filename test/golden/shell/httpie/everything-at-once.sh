http --ignore-stdin --follow \
  --auth-type=bearer --auth='t' \
  PATCH 'http://example.test/a%20b/'\''c'\''?x=$1&x=%202&y=%22z%22' \
  'X-A:'\''"$\' \
  Accept:application/json \
  'hostile='\''single'\'' "double" `tick` \back\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}' \
  'list:=[1, 2.5, "3'\''"]' \
  'nested:={"a": null}'
