http --ignore-stdin --follow --multipart POST 'http://example.test/p' \
  'a@with space.txt' \
  'b@it'\''s.txt' \
  'c@do"uble.txt' \
  'd@$(id) `x`.txt' \
  'e@é 日本.txt' \
  'f@a;b,c=d.txt' \
  g@-dash.txt \
  'h@per%41cent.txt'
