curl --location 'http://example.test/p' \
  --header 'Content-Type: image/png' \
  --data-binary '@image.png'
