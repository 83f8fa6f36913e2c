# Not supported here: Hawk authentication is left out.
Invoke-RestMethod -Uri 'http://example.test/p'
