# Reads from the environment: NAME, HOSTILEVALUE
# Every byte percent-encoded.
urlencode() {
  printf %s "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'
}
: "${NAME?}" "${HOSTILEVALUE?}"

wget -qO- --content-on-error 'http://example.test/p' \
  --post-data="$(urlencode "${NAME?}")"'='"$(urlencode "${HOSTILEVALUE?}")"'&x=a'"$(urlencode "${HOSTILEVALUE?}")"'b'
