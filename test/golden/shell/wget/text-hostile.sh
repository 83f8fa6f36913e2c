wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: text/plain' \
  --post-data=''\''single'\'' "double" `tick` \back\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}'
