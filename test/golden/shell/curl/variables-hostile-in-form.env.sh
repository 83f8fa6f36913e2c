# Reads from the environment: NAME, HOSTILEVALUE
curl --location 'http://example.test/p' \
  --data-urlencode "${NAME?}"'='"${HOSTILEVALUE?}" \
  --data-urlencode 'x=a'"${HOSTILEVALUE?}"'b'
