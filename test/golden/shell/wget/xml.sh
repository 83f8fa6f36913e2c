wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: application/xml' \
  --post-data='<?xml version="1.0" encoding="UTF-8"?>
<a b='\''c'\'' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
'
