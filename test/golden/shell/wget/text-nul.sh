body=$(mktemp)
trap 'rm -f "$body"' EXIT
printf '%b' 'a\0000b\00001\0000' > "$body"

wget -qO- --content-on-error 'http://example.test/p' \
  --header='Content-Type: text/plain' \
  --post-file="$body"
