wget -qO- --content-on-error --server-response --method=HEAD 'http://example.test/things/1'
