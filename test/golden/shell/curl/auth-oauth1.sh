# Not supported here: the OAuth 1.0 signature is left out.
curl --location 'http://example.test/p'
