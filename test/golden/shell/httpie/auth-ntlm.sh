# Not supported here: NTLM authentication is left out.
http --ignore-stdin --follow GET 'http://example.test/p'
