Invoke-RestMethod -Uri 'http://example.test/p?a=1&api%20key=v%26=+%27%C3%A9%20%41'
