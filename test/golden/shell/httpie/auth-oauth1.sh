# Not supported here: the OAuth 1.0 signature is left out.
http --ignore-stdin --follow GET 'http://example.test/p'
