boundary=postwright-86f06b8fe893ebdf722202d8
body=$(mktemp)
trap 'rm -f "$body"' EXIT
{
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="json"' 'Content-Type: application/json' '' '{"a":"b, '\''c'\''"}'
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="xml"' 'Content-Type: text/xml; charset=utf-8' '' '<a b="c"/>'
  printf '%s\r\n' "--$boundary" 'Content-Disposition: form-data; name="plain"' 'Content-Type: text/plain' '' 'x'
  printf '%s\r\n' "--$boundary--"
} > "$body"

wget -qO- --content-on-error 'http://example.test/p' \
  --header="Content-Type: multipart/form-data; boundary=$boundary" \
  --post-file="$body"
