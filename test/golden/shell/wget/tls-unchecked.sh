wget -qO- --content-on-error --no-check-certificate 'http://example.test/p'
