boundary=postwright-dba6439895f16ea4c862a9d0
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="a"; filename="with space.txt"' '' &&
  cat < 'with space.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="b"; filename="it'\''s.txt"' '' &&
  cat < 'it'\''s.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="c"; filename="do%22uble.txt"' '' &&
  cat < 'do"uble.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="d"; filename="$(id) `x`.txt"' '' &&
  cat < '$(id) `x`.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="e"; filename="é 日本.txt"' '' &&
  cat < 'é 日本.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="f"; filename="a;b,c=d.txt"' '' &&
  cat < 'a;b,c=d.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="g"; filename="-dash.txt"' '' &&
  cat < '-dash.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="h"; filename="per%41cent.txt"' '' &&
  cat < 'per%41cent.txt' &&
  printf '\r\n' &&
  printf '%s\r\n' "--$boundary--"
} > "$body" &&

wget -qO- --content-on-error 'http://example.test/p' \
  --header="Content-Type: multipart/form-data; boundary=$boundary" \
  --post-file="$body"
