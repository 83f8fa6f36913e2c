# Not supported here: the AWS Signature Version 4 is left out.
wget -qO- --content-on-error 'http://example.test/p'
