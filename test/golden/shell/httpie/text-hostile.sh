http --ignore-stdin --follow POST 'http://example.test/p' \
  Content-Type:text/plain \
  --raw=''\''single'\'' "double" `tick` \back\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}'
