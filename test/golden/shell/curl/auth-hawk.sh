# Not supported here: Hawk authentication is left out.
curl --location 'http://example.test/p'
