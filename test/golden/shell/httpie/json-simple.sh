http --ignore-stdin --follow POST 'http://example.test/p' \
  name=a \
  'list:=[1, true, null, {}]' \
  empty=
