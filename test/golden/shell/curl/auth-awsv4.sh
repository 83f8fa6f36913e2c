curl --location 'http://example.test/p' \
  --aws-sigv4 'aws:amz:r:x' \
  --user 'a:s'
