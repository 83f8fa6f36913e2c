# Not sent: header ”X-A” is left out: its value has characters that no HTTP header can hold.
http --ignore-stdin --follow GET 'http://example.test/p'
