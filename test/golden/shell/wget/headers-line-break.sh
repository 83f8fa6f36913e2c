# Not sent: header ”X-A” is left out: its value has characters that no HTTP header can hold.
wget -qO- --content-on-error 'http://example.test/p'
