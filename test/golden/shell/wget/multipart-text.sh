boundary=postwright-59c5c0a90b5985bf594aaeba
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="a"' '' '1'
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="b"' '' 'two words'
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="a"' '' '3'
  printf '%s\r\n' "--$boundary--"
} > "$body"

wget -qO- --content-on-error 'http://example.test/p' \
  --header="Content-Type: multipart/form-data; boundary=$boundary" \
  --post-file="$body"
