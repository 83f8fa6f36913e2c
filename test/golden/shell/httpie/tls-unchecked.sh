http --ignore-stdin --follow --verify=no GET 'http://example.test/p'
