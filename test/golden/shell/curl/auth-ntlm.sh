curl --location 'http://example.test/p' \
  --ntlm --user 'u:p'
