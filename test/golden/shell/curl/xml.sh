curl --location 'http://example.test/p' \
  --header 'Content-Type: application/xml' \
  --data-raw '<?xml version="1.0" encoding="UTF-8"?>
<a b='\''c'\'' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
'
