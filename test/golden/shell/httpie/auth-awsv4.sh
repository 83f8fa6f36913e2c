# Not supported here: the AWS Signature Version 4 is left out.
http --ignore-stdin --follow GET 'http://example.test/p'
