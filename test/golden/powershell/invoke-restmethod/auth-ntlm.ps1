# Not supported here: NTLM authentication is left out.
Invoke-RestMethod -Uri 'http://example.test/p'
