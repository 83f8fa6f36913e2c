curl --location --insecure 'http://example.test/p'
