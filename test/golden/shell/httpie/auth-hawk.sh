# Not supported here: Hawk authentication is left out.
http --ignore-stdin --follow GET 'http://example.test/p'
