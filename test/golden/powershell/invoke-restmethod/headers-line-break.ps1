# Not sent: header "X-A" is left out: its value has characters that no HTTP header can hold.
Invoke-RestMethod -Uri 'http://example.test/p'
