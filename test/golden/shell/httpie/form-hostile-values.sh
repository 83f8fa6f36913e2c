http --ignore-stdin --follow --form POST 'http://example.test/p' \
  'q='\''a'\'' "b" `c`' \
  's=$(id) ${x} $HOME' \
  'b=a\b\\' \
  'f=%s %41 %% #{x}' \
  'p=?> */ <?php' \
  'amp=a&b=c' \
  'plus=1+2 3' \
  'semi=a;b' \
  'hash=#x' \
  'tilde=~!*()'\''-._'
