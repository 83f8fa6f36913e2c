wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: image/png' \
  --post-file='image.png'
