# Not supported here: the OAuth 1.0 signature is left out.
Invoke-RestMethod -Uri 'http://example.test/p'
