# Not supported here: the AWS Signature Version 4 is left out.
Invoke-RestMethod -Uri 'http://example.test/p'
