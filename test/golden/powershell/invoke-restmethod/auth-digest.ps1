# Not supported here: digest authentication is left out.
Invoke-RestMethod -Uri 'http://example.test/p'
