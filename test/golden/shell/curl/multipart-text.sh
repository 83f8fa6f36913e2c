curl --location 'http://example.test/p' \
  --form-string 'a=1' \
  --form-string 'b=two words' \
  --form-string 'a=3'
