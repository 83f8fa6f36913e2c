curl --location --head 'http://example.test/things/1'
