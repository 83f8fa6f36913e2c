curl --location 'http://example.test/p' \
  --form 'a=@"with space.txt"' \
  --form 'b=@"it'\''s.txt"' \
  --form 'c=@"do\"uble.txt"' \
  --form 'd=@"$(id) `x`.txt"' \
  --form 'e=@"é 日本.txt"' \
  --form 'f=@"a;b,c=d.txt"' \
  --form 'g=@"-dash.txt"' \
  --form 'h=@"per%41cent.txt"'
