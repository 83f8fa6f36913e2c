http --follow POST 'http://example.test/p' \
  Content-Type:image/png \
  < 'image.png'
