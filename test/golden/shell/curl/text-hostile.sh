curl --location 'http://example.test/p' \
  --header 'Content-Type: text/plain' \
  --data-raw ''\''single'\'' "double" `tick` \back\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}'
