http --ignore-stdin --follow POST 'http://example.test/p' \
  Content-Type:application/xml \
  --raw='<?xml version="1.0" encoding="UTF-8"?>
<a b='\''c'\'' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
'
