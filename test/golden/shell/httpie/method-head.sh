http --ignore-stdin --follow --headers HEAD 'http://example.test/things/1'
