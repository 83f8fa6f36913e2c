# Not supported here: the OAuth 1.0 signature is left out.
wget -qO- --content-on-error 'http://example.test/p'
